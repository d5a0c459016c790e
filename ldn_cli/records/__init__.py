"""What programs read: the records of each command, and their formats."""
