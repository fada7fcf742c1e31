"""What a passage does to a claim: the rules, what they look at, and what they find."""
