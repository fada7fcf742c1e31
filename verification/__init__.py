"""The pure engine: text in, evidence and verdict out.

Nothing here reads a clock, a file at call time, the network or a random number. The words are those
of the project's semantics: a *claim* is a checkable statement; a *report* a later publication; a
*passage* one sentence of a report; *evidence* one passage that bears on a claim, with its stance,
voice and rationale; a *verdict* what the evidence of a claim amounts to.
"""
