"""`python -m evaluation --scenarios FILE … --pairs FILE … --matching FOLDER`: what is right.

Writes the table to the file of `--out`, with what each part of the engine is worth and how the
errors lie. `JUDGE_DIR` names the judge.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from adapters.folder_judge import FolderJudge, load_judge
from evaluation import candidates, matching
from evaluation.leak import LEAKS, leaks
from evaluation.pairs import measured
from evaluation.scenarios import Played, play
from evaluation.speed import median_ms, resident_mb
from settings import read_settings
from verification.judging import Judge, Pair
from verification.kinds import Stance, VoiceKind
from verification.model import Evidence, JudgeModel, Scores, Voice
from verification.rules.weighing import FIGURE_RULES, RULES

# By source, as published; a majority is what always giving the commonest label gets.
PUBLISHED = {
    "EQUATE/newsnli": "75 (Flan-T5, fine-tuned)",
    "EQUATE/rte_quant": "71 (Flan-T5, fine-tuned)",
    "EQUATE/redditnli": "76 (Flan-T5, fine-tuned)",
    "EQUATE/stress_test": "97 (Flan-T5, fine-tuned)",
    "FEVER-Symmetric v0.2": "61.6",
    "HealthVer": "80.7",
    "AVeriTeC": "61 (majority)",
}
SETTLES_NOTHING = Scores(0, 0, 1)
SUPPORTS_ALL = Scores(1, 0, 0)
PASSED_ON = (Stance.REPEATS, Stance.SUPPORTS, Stance.DENIES, Stance.REFUTES)


@dataclass(frozen=True, slots=True)
class Steady:
    """A judge that reads the same into everything."""

    scores: Scores

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return the same scores for each pair."""
        return [JudgeModel("none", "0", self.scores) for _ in pairs]


def main() -> None:
    """Measure, print and write the table."""
    options = _options()
    settings = read_settings()
    judge = load_judge(settings.judge_dir, settings.judge_threads)
    lines = [
        "# Evaluation",
        "",
        f"What `make evaluate` printed last, with {judge.name} {judge.version}, at {_commit()}.",
        *_scenarios(options.scenarios, judge),
        *_leaks(judge),
        *_pairs(options.pairs, judge),
        *matching.table(options.matching),
        *candidates.table(options.candidates, options.scenarios, judge),
    ]
    text = "\n".join(lines) + "\n"
    options.out.write_text(text, "utf-8")
    sys.stdout.write(text)


def _scenarios(paths: Sequence[Path], judge: Judge) -> Iterator[str]:
    yield from ("", "## Verdicts", "")
    measures = "accuracy | macro F1 | stances | settling recall | stray/100 | calibration error"
    yield f"| file | engine | checkpoints | {measures} |"
    yield "|---|---|---|---|---|---|---|---|---|"
    whole = {}
    for path in paths:
        whole[path] = play(path, judge)
        yield _row(path, "whole", whole[path])
        rules = [rule for rule in RULES if rule not in FIGURE_RULES]
        yield _row(path, "without figures", play(path, judge, rules))
        yield _row(path, "without judge", play(path, Steady(SETTLES_NOTHING)))
        yield _row(path, "without origins", play(path, judge, change=_unrelated))
    for path, played in whole.items():
        yield from ("", f"Checkpoints that were right in {path.name}, by category:", "")
        yield ", ".join(f"{name} {n}/{of}" for name, (n, of) in sorted(played.right.items())) + "."
        ms = median_ms(path, judge)
        yield from ("", f"One claim against one report: {ms:.0f} ms in the median, warm.")
    yield from ("", f"Resident memory of this process afterwards: {resident_mb():.0f} MB.")


def _leaks(judge: FolderJudge) -> Iterator[str]:
    """Yield how much of what only passes a claim on is read as support.

    With a judge that supports everything, the rules on who speaks stand alone.
    """
    yield from ("", f"## Claims passed on ({LEAKS.name})", "")
    yield f"| half | judge | lines | leak | accuracy | {' | '.join(PASSED_ON)} |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for name, each in (judge.name, judge), ("supports all", Steady(SUPPORTS_ALL)):
        for half, leak in leaks(each):
            right = " | ".join(f"{leak.right(one)}/{leak.of(one)}" for one in PASSED_ON)
            figures = f"{len(leak.passed)} | {leak.share:.3f} | {leak.accuracy:.3f}"
            yield f"| {half} | {name} | {figures} | {right} |"


def _pairs(paths: Sequence[Path], judge: Judge) -> Iterator[str]:
    yield from ("", "## The judge alone", "")
    yield "| file | source | rows | accuracy | macro F1 | calibration error | published |"
    yield "|---|---|---|---|---|---|---|"
    for path in paths:
        for source, of in measured(judge, path):
            figures = f"{100 * of.accuracy:.1f} | {of.macro_f1:.2f} | {of.calibration_error:.3f}"
            known = PUBLISHED.get(source, "–")
            yield f"| {path.name} | {source} | {of.rows} | {figures} | {known} |"


def _row(path: Path, engine: str, played: Played) -> str:
    stances, settled = (right / of for right, of in (played.stances, played.settled))
    figures = f"{played.accuracy:.3f} | {played.macro_f1:.3f} | {stances:.3f} | {settled:.3f}"
    count = len(played.statuses)
    figures += f" | {played.stray_per_100:.1f} | {played.calibration_error:.3f}"
    return f"| {path.name} | {engine} | {count} | {figures} |"


def _unrelated(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return evidence as if no two reports had a text or a statement in common."""
    own = Voice(VoiceKind.OWN)
    return [replace(each, sketch=(), voice=own) for each in evidence]


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenarios", type=Path, nargs="*", default=[], help="JSON files")
    parser.add_argument("--pairs", type=Path, nargs="*", default=[], help="JSON Lines files")
    parser.add_argument("--matching", type=Path, help="folder of JSON Lines with repeated claims")
    parser.add_argument("--candidates", type=Path, help="folder of JSON Lines with news articles")
    parser.add_argument("--out", type=Path, default=Path("docs/evaluation.md"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
