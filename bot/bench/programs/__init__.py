"""What runs in a process of its own while it is measured."""
