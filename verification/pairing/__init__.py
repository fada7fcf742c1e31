"""Which figure of a passage stands where the claim has its own, and the claim retold with it."""
