"""Who speaks: quotation, denial, retraction, and whether two names mean one speaker."""
