"""What is remembered: SQLAlchemy Core on SQLite or PostgreSQL, one writer thread, every body encrypted."""
