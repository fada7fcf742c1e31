"""Statements rejected as untrue, confirmed in so many words, and taken back."""

import re

STATEMENTS = "claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|talk"
UNTRUE = "untrue|baseless|groundless|unfounded|false|nonsense|a lie|lies|fabricated|rubbish"
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b(?! (?:access|entry|bail|a visa|boarding|permission|them|him|her"
    r"|us|the right)\b)"
    rf"|dismiss(?:es|ed|ing)? (?:\w+ ){{0,8}}?(?:as|{STATEMENTS})\b"
    r"|reject(?:s|ed|ing)? (?:this|these|that|it)\b"
    r"|(?:reject(?:s|ed|ing)?|disput(?:es|ed|ing)|rubbish(?:es|ed|ing)|scoff(?:s|ed|ing)? at"
    r"|ridicul(?:es|ed|ing)|(?:brush|wav)(?:es|ed|ing)? (?:aside|away|off)"
    r"|(?:shrug|laugh)(?:s|ged|ed|ging|ing)? off|pour(?:s|ed|ing)? (?:cold water|scorn) on"
    r"|(?:hit|hits|hitting) back at|push(?:es|ed|ing)? back (?:against|on|at))\s"
    rf"(?:[\w\-]+,? ){{0,6}}?(?:{STATEMENTS}"
    r"|assertions?|charges?|speculation|stor(?:y|ies)|idea|notion|figures?)\b"
    rf"|(?:call|brand|label|term)(?:s|ed|led|ing)? (?:[\w\-]+ ){{1,6}}?(?:as )?(?:{UNTRUE})\b"
    r"|(?:is|was|are|were|as|be) (?:simply |completely |totally |entirely |utterly |absolutely )?"
    rf"(?:{UNTRUE}|fake|pure invention|without foundation|not true|incorrect)\b"
    r"|(?:no|not a word of|any) truth\b)"
    # What somebody is quoted with, as in "Invented from beginning to end," she said.
    r"|[\"“](?:(?:that|it|this|all|it's|that's|is|was|are|pure|complete|sheer|utter|total|absolute"
    r"|simply|just|a) ){0,4}(?:invent(?:ed|ion)|made[ -]up|fabricat(?:ed|ion)|fiction|fantasy"
    rf"|fairy tales?|{UNTRUE}|not true)(?=\s?[,.;!—–\"”]| (?:from|and|through)\b)",
    re.IGNORECASE,
)
NO_DENIAL = re.compile(
    r"\b(?:not|neither|nor|never|without|refused to|declined to|n't)\b[^.;]{0,40}"
    r"\bden(?:y|ied|ying)\b"
    r"|\bconfirm(?:ed)? (?:or|nor) den(?:y|ied)\b"
    # Told as what went before: "a week after denying it".
    # Nor does who takes a denial back.
    r"|\b(?:wrong|mistake|mistaken|sorry|regret\w*|apologi[sz]\w+)\b[^.;,]{0,20}\bden(?:y|ied|ying)\b"
    r"|\b(?:after|despite|having|previously|initially|earlier|at first)\b[^.;,]{0,20}"
    r"\bden(?:ied|ying|ials?)\b",
    re.IGNORECASE,
)
# "He denied it", "called the claim a lie": what is rejected stands before.
THAT = (
    r"(?:this|that|it|these|those|them|(?:the|this|that|these|those|all|such|his|her|its|their)"
    rf" (?:\w{{1,20}} )?(?:{STATEMENTS}|charges?|assertions?|statements?|stor(?:y|ies)|figures?"
    r"|accounts?|version)(?! (?:that|of|about)\b))"
)
THAT_ALONE = (
    rf"(?:both |all )?{THAT}(?=\W*$|[.,;:!?\"”]| (?:on|in|at|as|and|but|when|while|last|yesterday"
    r"|again|outright|through|by|from|to|\w{1,20}ly)\b)"
)
ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)) "
    rf"{THAT_ALONE}"
    rf"|\b(?:call|brand|label|term)(?:s|ed|led|ing)? {THAT} "
    rf"|\b(?:that|this|it|claims?|allegations?|accusations?) (?:is|was|were|are) (?:\w{{1,20}} )?"
    rf"(?:{UNTRUE}|not true)\b",
    re.IGNORECASE,
)
# "Police confirmed this": whoever does says what stands before.
CONFIRMATION = re.compile(
    rf"(?<!not )(?<!n't )(?<!to )(?<!nor )\b(?:confirm(?:s|ed)?|corroborate[sd]) {THAT_ALONE}",
    re.IGNORECASE,
)
# Said by the publisher itself, who is no party: "That is false".
FALSE = re.compile(
    r"\b(?:is|are|that's|it's|(?:verdict|rating|conclusion|our ruling):) (?:\w{1,20}ly )?"
    rf"(?:{UNTRUE}|not true)\b|^\W{{0,3}}(?:false|untrue|not true)\W{{0,3}}$",
    re.IGNORECASE,
)
# What follows is left open: it may be so or not.
LEFT_OPEN = re.compile(
    r"\b(?:no|any|little|without) (?:\w{1,20} )?(?:evidence|proof|indications?|signs?|sources?)"
    r" (?:\w{1,20} ){0,2}?(?:that|of|for|to suggest|to support)\b"
    r"|\bno (?:\w{1,20} )?(?:study|studies|research|data|tests?|records?|documents?)"
    r" (?:has |have |had )?(?:show[ns]?|found|finds?|prove[ds]?|proven|confirm(?:s|ed)?)\b"
    r"|\b(?:could|can|would|did)(?: not|n't) (?:be )?(?:\w{1,20}ly )?(?:be )?(?:verif(?:y|ied)"
    r"|confirm(?:ed)?|corroborate[d]?|comment)\b"
    r"|\b(?:unable|yet|impossible) to (?:\w{1,20}ly )?(?:verify|confirm|corroborate)\b"
    r"|\b(?:declin|refus)(?:e[sd]?|ing) to (?:comment|confirm|discuss|say|answer|admit"
    r"|acknowledge|concede|be drawn)\b"
    r"|\bneither confirm(?:s|ed)? nor den(?:y|ies|ied)\b"
    r"|\b(?:unclear|not (?:yet )?(?:clear|known)) (?:whether|if|how|when)\b"
    # Who is asked to admit something has not done so.
    r"|\b(?:asked|urged|pressed|pressured|called (?:on|upon)|invited)\b[^.;,]{0,60}?\bto"
    r" (?:admit|acknowledge|concede|confirm|explain|clarify|say)\b",
    re.IGNORECASE,
)
# What was not spoken of stands after these words, or before them.
SPOKEN_OF = (
    r"(?:mention|address|refer to|answer|disclose|reveal|specify|say (?=whether|if|when|how|wh))"
)
SILENT = re.compile(
    rf"\b(?:said (?:nothing|not a word) (?:of|about|on)\b"
    rf"|(?:did|does|do|would)(?: not|n't) {SPOKEN_OF}"
    r"|(?:has|have|had)(?: not|n't) (?:mentioned|addressed|referred to|answered|disclosed)\b"
    r"|(?:did|does|do|has|have|had)(?: not|n't) (?:return|respond|repl[yi])(?:ed)? (?:to )?"
    r"(?:\w{1,20} ){0,3}?(?:calls?|messages?|questions?|requests?|e-?mails?|letters?)\b"
    r"|no word (?:from [^.;,]{1,40}? )?(?:on|about|of)\b|gave no (?:answer|reply)\b"
    r"|could not be reached\b"
    r"|(?:made|makes?|making|contained|contains?) no (?:mention|reference) (?:of|to)\b"
    r"|(?:was|were|is|are|stayed|remained|kept) (?:silent|quiet|mum) (?:on|about|over|as to)\b"
    r"|without (?:mentioning|naming|answering|referring to|a word (?:on|about))\b)",
    re.IGNORECASE,
)
UNTOLD = re.compile(
    r"\b(?:was|were|is|are|(?:has|have|had))(?: not|n't) (?:yet )?(?:been )?(?:made public"
    r"|disclosed|published|released|revealed|mentioned)\b",
    re.IGNORECASE,
)
MADE_UP = r"(?:it|that|this|the (?:whole )?(?:thing|story|claim|tale))"
RETRACTION = re.compile(
    r"\b(?:retract(?:s|ed|ing)?|withdr(?:ew|aws?|awn)|took back|takes back|taken back|walked back"
    r"|backtrack(?:s|ed)?|apologi[sz]e[sd]? for|corrected) "
    r"(?:\w+ ){0,4}?(?:statements?|claims?|remarks?|comments?|figures?|allegations?|accusations?"
    r"|words|posts?"
    r"|reports?|stor(?:y|ies)|articles?|it|that)\b"
    r"|\b(?:was|were|had been|have been|am) (?:wrong|mistaken|in error|incorrect|misinformed)\b"
    # Owned up to: "I made it up", "she had lied".
    r"|\b(?:I|we|s?he|they) (?:had |have |has )?(?:simply |just )?"
    r"(?:lied\b|(?:made up (?:the|this|that)"
    rf"|made {MADE_UP}(?: all)? up|invented {MADE_UP})\b)"
    r"|\b(?:was|were|had been|been) misled\b"
    r"|\bno longer st(?:ood|ands?) by\b|\bmade (?:a|an) (?:mistake|error)\b"
    # "The reform was a mistake" takes no statement back.
    r"|\b(?:it|that|this|which|(?:statement|claim|figure|number|report|announcement|post)s?)"
    r" (?:was|were|had been) (?:a mistake|an error|in error)\b",
    re.IGNORECASE,
)
# Who takes a denial back does not take the claim back; who refuses to take something back, or is
# asked to, does not; nor does who "did not make it up".
NOT_RETRACTED = re.compile(
    r"\bdenials?\b[^.;,]{0,40}\b(?:was|were|been) \w{1,12}\b|\bwrong (?:to|in) (?:have )?den\w+"
    r"|\b(?:retract|withdr|tak|took)\w* (?:back )?(?:\w{1,20} ){1,2}denials?\b"
    r"|(?:\b(?:refus|declin|ask|urg|press|tell|told|order|call|demand|threaten|want|expect)\w{0,5}\b[^.;,]{0,40}?"
    r"\bto\s|(?:\b(?:not|never|nor|without|would|will|must|should|if)|n't)\s"
    r"(?:(?!and\b|but\b|so\b)\w{1,12}\s){0,5}?)"
    r"(?:retract\w*|withdr\w+|tak\w+ back|apologi[sz]\w+|correct\w*|mistaken|wrong|lied"
    r"|misled|ma[dk]e|invent\w*|misinformed)\b",
    re.IGNORECASE,
)
# Whoever gives a new figure says more than that the old one is off.
NEW_FIGURE = re.compile(r"\bcorrected\b[^.;]{0,60}\bto (?:\w{1,20} )?(?=[0-9])", re.IGNORECASE)
# "The firm admitted that it had paid, days after saying that it had not": the later word counts.
ADMITTED = re.compile(r"\b(?:admit|acknowledg|conced|confess|confirm)\w{0,4}\b.{10}", re.DOTALL)
SAID = r"(?:saying|said|(?:insist|claim|maintain|assert)\w{0,3}|stat(?:ing|ed)|told|telling)"
FORMER_WORD = re.compile(
    r",?\s(?:(?:[\w-]{1,15}\s){1,4}after|after|despite|although|though|even though|having)\s"
    r"(?:[\w-]{1,20}\s){0,6}?"
    rf"(?:{SAID}\b[^.;\"“”]{{0,80}}?(?:\b(?:not|never|no|none|nobody|untrue|false)\b|n't)"
    r"|(?:called|dismissed|rejected|branded|described)\b|den(?:y|ied|ying|ials?)\b)"
    r"[^.;\"“”]{0,200}\.?$",
)


def without_former_word(sentence: str) -> str:
    """Return an admission without what the same party had said before it."""
    admitted = ADMITTED.search(sentence)
    former = FORMER_WORD.search(sentence, admitted.end()) if admitted else None
    return f"{sentence[: former.start()]}." if former else sentence


def is_denial(sentence: str) -> bool:
    """Return whether somebody in the sentence rejects a statement as untrue."""
    plain = without_former_word(sentence.replace("’", "'"))
    return bool(DENIAL.search(plain)) and not NO_DENIAL.search(plain)


def is_answer(sentence: str) -> bool:
    """Return whether a sentence rejects what another one says, and leaves saying it to that one."""
    return bool(ANSWER.search(sentence.replace("’", "'"))) and is_denial(sentence)


def is_confirmation(sentence: str) -> bool:
    """Return whether somebody confirms what another sentence says, and leaves it at that."""
    plain = sentence.replace("’", "'")
    return bool(CONFIRMATION.search(plain)) and not left_open(plain) and not is_denial(plain)


def is_called_false(sentence: str) -> bool:
    """Return whether a sentence itself calls a statement false, as those who check facts do."""
    return bool(FALSE.search(sentence.replace("’", "'")))


def left_open(sentence: str) -> str:
    """Return what a sentence says is not known to be so, "" where there is no such thing."""
    found = LEFT_OPEN.search(sentence.replace("’", "'"))
    return sentence[found.end() :] if found else ""


def unsaid(sentence: str) -> tuple[str, str]:
    """Return the words by which a sentence tells that something was not spoken of, and what it was.

    Both are "" where there is no such thing.
    """
    plain = sentence.replace("’", "'")
    if found := SILENT.search(plain):
        return found[0], plain[found.end() :]
    found = UNTOLD.search(plain)
    return (found[0], plain[: found.start()]) if found else ("", "")


def is_retraction(sentence: str) -> bool:
    """Return whether somebody in the sentence takes a statement of their own back."""
    plain = NEW_FIGURE.sub(" ", sentence.replace("’", "'"))
    return bool(RETRACTION.search(NOT_RETRACTED.sub(" ", plain)))
