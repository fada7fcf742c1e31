"""Count how common words are in news, for `verification/words/common_terms.txt`.

    python -m training.common_terms news.jsonl [...] > verification/words/common_terms.txt

Reads JSON Lines with a `text` (or `title`) each and writes stems from the commonest to the rarest
listed one. Only the order leaves the data: no text, no names (a stem counts where it is mostly
written in lower case).
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from verification.words.terms import STOP_WORDS, stem, words

LISTED = 4000  # stems
MOSTLY = 0.7  # least share of lower-case uses for a stem that is no name
FEWEST = 8  # documents that a listed stem occurs in


def counted(paths: list[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Return documents, all uses and lower-case uses by stem."""
    documents: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            row = json.loads(line)
            text = f"{row.get('title') or ''}\n{row.get('text') or ''}"
            documents.update({stem(word) for word in words(text)})
            uses.update(stem(word) for word in words(text))
            lower.update(stem(word) for word in re.findall(r"\b[a-z][a-z'-]+", text))
    return documents, uses, lower


def main() -> None:
    """Print the list."""
    documents, uses, lower = counted(sys.argv[1:])
    print("# Stems from common to rare, by how many news documents hold them;")
    print("# made by training/common_terms.py. Statistics only.")
    listed = [
        term
        for term, count in documents.most_common()
        if count >= FEWEST
        and term.isalpha()
        and term not in STOP_WORDS
        and lower[term] >= MOSTLY * uses[term]
    ]
    print("\n".join(listed[:LISTED]))


if __name__ == "__main__":
    main()
