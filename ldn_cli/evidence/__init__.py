"""What published studies measured; it knows nothing of rules or claims."""
