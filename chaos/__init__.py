"""Whether anything is lost: the same posts to a calm service and to one under faults, compared."""
