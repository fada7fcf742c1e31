"""Words for offices, institutions and parties, by which speakers are known."""

# What any firm may be called.
FIRMS = frozenset(
    "company firm group business giant manufacturer maker producer operator owner builder "
    "developer supplier multinational conglomerate brand subsidiary".split()
)
# What some firms are called, by their trade.
TRADES = frozenset(
    "startup utility drugmaker carmaker chipmaker steelmaker shipbuilder brewer insurer "
    "broadcaster airline retailer carrier lender".split()
)
# What an institution may be called that is one of them.
KINDS = (FIRMS | TRADES) | frozenset(
    "organisation organization charity party club bank ministry agency council association "
    "federation institute team foundation museum chamber".split()
)
DETERMINERS = frozenset("the a an of at in its their his her our this that own very".split())
# Those who speak for another; what they speak for stands beside them.
SPEAKS_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople office press official officials officer "
    "source sources aide aides staffer lawyer lawyers attorney solicitor agent manager insider "
    "insiders statement service representative representatives message post page website account "
    "behalf speaking woman man for by from to within close on".split()
)
ROLE = frozenset(
    "the a an of at for in on and its his her their mr mrs ms dr sir prof professor spokesman "
    "spokeswoman spokesperson spokespeople chief head leader chairman chairwoman chair director "
    "executive president minister prime deputy secretary general founder analyst economist "
    "official officials officer former new acting senior statement press office boss manager "
    "commissioner mayor governor judge lawmaker senator activist campaigner by from to who said "
    "main co group".split()
)
HONORIFICS = frozenset(
    "mr mrs ms miss dr doctor sir dame lord lady prof professor president minister prime chief "
    "mayor governor senator deputy general colonel major captain lieutenant admiral superintendent "
    "inspector sergeant constable councillor secretary chancellor judge justice bishop archbishop "
    "cardinal father sister brother rabbi imam sheikh king queen prince princess duke duchess earl "
    "baron baroness count countess emperor pastor reverend alhaji hajj don donna dona el senor "
    "senora herr frau madame monsieur engineer architect coach director chairman "
    "chairwoman".split()
)
PARTICLES = frozenset(
    "de da do dos das di del della la le van der den von zu ter bin ibn y".split()
)
# Words that set somebody against, or beside, whoever they are named with.
OTHER_PARTY = frozenset(
    "union workers employees staff critics critic rivals rival victims residents passengers "
    "opponents opponent shareholders investors customers neighbours neighbors opposition "
    "prosecutors regulator regulators police court creditors members suppliers pilots drivers "
    "patients tenants parents auditor auditors inspectors suing against successor predecessor "
    "former ex shadow visitors visitor guests tourists analysts".split()
)
# Names with one of these are a firm's, which is often called by its first word alone.
COMMERCIAL = frozenset(
    "bank group company airlines airline motors steel gas oil pharma mining energy power "
    "electronics systems technologies holdings industries partners resources chemicals shipping "
    "lines ferries rail railways railway foods capital insurance media studios software labs "
    "laboratories ltd inc plc llc brewery cooperative corporation "
    "seafood dairy wines tours travel hotels homes estates builders properties logistics "
    "freight robotics biotech solar nuclear minerals metals cement timber paper textiles "
    "fashion shipyard glassworks mill refinery distillery".split()
)
INSTITUTION = COMMERCIAL | frozenset(
    "ministry agency authority council union party air police service institute university office "
    "department association federation alliance network trust fund society committee commission "
    "government army navy force press news radio television post times watch club hospital court "
    "parliament board organisers organizers museum observatory foundation chamber school college "
    "orchestra choir theatre festival water fc united atletico real sporting athletic charity "
    "league centre center".split()
)
# Those who lead an institution speak for it, and it speaks for them.
LEADS = frozenset(
    "chief executive head director chairman chairwoman chair president founder owner boss manager "
    "leader leaders chiefs heads bosses directors ceo spokesman spokeswoman spokesperson "
    "principal rector commander coach".split()
)
# Who publishes under such a name is a party to what is said, and checks no facts.
AUTHORITIES = frozenset(
    "ministry office government army navy forces police department presidency embassy council "
    "authority party front union".split()
)
# Offices with a house of their own name: "the ministry" is what the minister's is called.
SEATS = {
    "minister": "ministry",
    "ministers": "ministry",
    "mayor": "town hall",
    "municipality": "town hall",
    "presidency": "president",
    "presidential": "president",
    "king": "palace",
    "queen": "palace",
    "governorate": "governor",
    "chancellery": "chancellor",
    "bishop": "diocese",
    "archbishop": "archdiocese",
    "embassy": "ambassador",
    "military": "army",
    "pontiff": "pope",
    "prosecution": "prosecutor",
}
PORTFOLIOS = frozenset(
    "interior home foreign finance treasury health education defence defense justice energy "
    "transport labour labor agriculture environment trade culture economy economic science sport "
    "sports tourism fisheries housing prime industry migration digital family defence water "
    "infrastructure development planning information".split()
)
