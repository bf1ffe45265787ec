"""What a club is and does: an actor of its own, in its own lane. It never learns how anybody's ankles are."""
