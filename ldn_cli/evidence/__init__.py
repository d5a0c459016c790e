"""What published studies measured; knows nothing of rules or claims."""
