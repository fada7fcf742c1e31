"""Days and periods that a text speaks of, resolved against the day it was written."""
