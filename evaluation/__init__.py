"""How right the engine is, on scenarios and on labelled pairs."""
