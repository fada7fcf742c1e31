"""The words by which English passes on what somebody says or thinks."""

import re

STOOD_BY = r"(?:report|story|statement|claim|account|words|remarks)"
QUITE = r"absolutely|quite|fully|firmly|personally"
CONVINCED = (
    r"(?:convinced|certain|sure|adamant|confident|positive|persuaded|of the (?:view|opinion)"
    r"|in no doubt)"
)
A = r"(?:an?|the|his|her|their|its|this|that|another)"
STAND = (
    r"(?:claims?|assurances?|story|statements?|announcements?|assertions?|line|version|figures?"
    r"|estimates?|allegations?|point|case)"
)
UPHOLDS = (
    r"(?:gave|gives|made|makes|issued|issues|st(?:ick|uck)s? (?:to|with)|doubled? down on"
    r"|renew(?:ed|s)|reaffirm(?:ed|s))"
)
AS_SAYING = r"(?:saying|telling|claiming|insisting|to have said)"
QUOTED = r"(?:quoted|cited|heard|seen|reported|recorded|overheard|shown|filmed)"
PHRASES_OF_SAYING = (
    r"(?:point|call|spell)(?:ed|s) out(?! of\b)",
    r"sets? out",
    r"(?:hits?|push(?:ed|es)) back (?:at|against|on)",
    r"pour(?:ed|s) (?:scorn|cold water) on",
    r"play(?:ed|s) down",
    r"let(?:s)? (?:it be|\w{1,20}) (?:known|know)",
    r"ma(?:de|kes?) (?:it )?(?:known|clear|plain)",
    r"(?:gone|went|goes|is|was) on record",
    r"(?:took|takes|taken) back",
    r"no longer st(?:ands?|ood) by",
    r"(?:refuse[sd]?|decline[sd]?) to (?:retract|withdraw|take back)",
    r"(?:has|have|had|did|do|would|will)(?: not|n't) (?:retract(?:ed)?|withdrawn?|taken? back)",
    rf"st(?:ands?|ood) by (?:its|his|her|their) {STOOD_BY}",
    rf"(?:is|are|was|were|remains?|remained) (?:{QUITE} )?{CONVINCED}",
    r"ha(?:s|ve|d) (?:no|little) doubt",
    r"makes? no secret",
    r"(?:figures|holds) that",
    r"speaks of",
    r"prides? (?:itself|themselves) on the fact",
    r"(?:is|was|are|were|been) (?:now |still |also )?(?:saying|telling|claiming|insisting|arguing)",
    r"(?<=[a-z]s )claim(?= (?:that|the|to|it|they|he|she|there)\b)",
    rf"(?:correct(?:ed|s)|revise[ds]|amend(?:ed|s)) {A} (?:\w{{1,20}} )?{STAND}",
    rf"{UPHOLDS} {A} (?:\w{{1,20}} )?{STAND}",
    rf"(?:is|are|was|were|been|be) (?:\w{{1,20}} )?{QUOTED} [^.;:,\"]{{0,40}}?{AS_SAYING}",
)
VERBS_OF_SAYING = (
    "said says say told tells announced announces added adds stated states claimed claims "
    "declared declares insisted insists argued argues confirmed confirms reported reports "
    "acknowledged acknowledges admitted admits asserted asserts estimated estimates wrote writes "
    "explained explains noted notes repeated repeats reiterated reiterates maintained maintains "
    "denied denies dismissed dismisses rejected rejects disputed disputes warned warns tweeted "
    "tweets posted testified testifies alleged alleges recalled recalls remarked remarks revealed "
    "reveals disclosed discloses suggested suggests conceded concedes stressed stresses predicted "
    "predicts pledged promised promises vowed vows called calls retracted retracts withdrew "
    "withdrawn withdraws apologised apologises apologized apologizes found finds concluded "
    "concludes showed shows assured assures reassured reassures informed informs boasted boasts "
    "swore swears sworn bragged brags enthused enthuses contended contends emphasised emphasises "
    "emphasized emphasizes underlined underlines underscored underscores proclaimed proclaims "
    "commented comments complained complains hinted hints indicated indicates observed observes "
    "replied replies responded responds backtracked backtracks reads believed believes "
    "believe thinks thought reckons reckoned suspects suspected affirmed affirms avowed avers "
    "averred attested attests trumpeted trumpets insist argue maintain swear contend assert "
    "allege acknowledge admit deny declare reckon think considers considered consider deems "
    "deemed lamented laments confessed confesses quipped joked jokes vouch vouches vouched expects"
).split()
# Verbs that tell of more than speech count only where a clause or quotation follows or precedes.
WITH_CLAUSE = frozenset(
    "insist argue maintain swear assert allege acknowledge admit deny declare think considers "
    "considered consider deems deemed added adds confirmed confirms reported reports estimated "
    "estimates called calls posted "
    "suggested suggests noted notes claims states promises pledged promised vowed vows disputed "
    "disputes revealed reveals disclosed rejected rejects dismissed dismisses withdrew withdrawn "
    "withdraws retracted retracts maintained maintains say stressed stresses recalled recalls "
    "warned warns repeated repeats found finds concluded concludes showed shows observed observes "
    "indicated indicates hinted hints reads underlined underlines underscored underscores "
    "replied replies responded responds suspected suspects comment comments apologised apologises "
    "apologized apologizes remarks boasts thought "
    "laments".split()
)
VERB = re.compile(rf"\b(?P<verb>{'|'.join((*PHRASES_OF_SAYING, *VERBS_OF_SAYING))})\b")
# "The firm likes to point out": the habit belongs to neither name nor verb.
HABIT = re.compile(
    r"\s(?:(?:likes?|liked|loves?|continues?|continued|went on|goes on|wants?|wanted"
    r"|(?:is|was) (?:keen|quick|happy|proud|at pains|eager)|never tires? of|is fond of|keeps?|kept"
    r"|saw fit|sought|seeks)(?: to)?|was heard to)\s$"
)

# Nouns that always stand for something said, and those that do so before "that" or "of".
TELLING_NOUNS = (
    "claims?|statements?|assertions?|announcements?|allegations?|accusations?|insistence"
    "|contention|declarations?|assurances?|remarks?|boasts?"
)
NOUNS = (
    "figures?|numbers?|estimates?|versions?|accounts?|counts?|tall(?:y|ies)|warnings?|belief"
    "|views?|opinions?|conviction|suggestions?|comments?|words|testimony|promises?|arguments?"
    "|theor(?:y|ies)|calculations?|predictions?|forecasts?|admissions?|revelations?|suspicions?"
    "|data|statistics|records|information|assessments?|impression|complaints?|message|news|pledges?|findings?"
)
