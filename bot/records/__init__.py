"""Records in and out: files, calendars and other services, each looked at outside the street."""
