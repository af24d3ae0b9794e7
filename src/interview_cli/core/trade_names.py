"""Names of work by trade, in English: what tells the trade of a job's title, and which words may follow it.

Apart because tables are read and corrected by other people than rules. A title's trade is that of its last name ("marketing
data
analyst" is data), when every word after that may follow it: "software sales" and "data center technician" tell no trade.
"""

from interview_cli.core.trade import TRADES, Trade

Phrase = tuple[str, ...]
MOST_WORDS = 4  # of a name

# "~" in front: only after words of rank and of `BEFORE`, since "designer", "server" and "clerk" are many things.
_NAMES: dict[Trade, str] = {
    "software": (
        "software; backend; back end; frontend; front end; fullstack; full stack; web developer; web engineer; web programmer; "
        "web development; mobile developer; mobile engineer; mobile app; android; ios; devops; devsecops; sre; "
        "site reliability; "
        "platform engineer; platform engineering; cloud; qa engineer; qa tester; qa automation; test automation; sdet; "
        "firmware; "
        "embedded; game developer; game programmer; gameplay; "
        "salesforce developer; blockchain; smart contract; application developer; "
        "applications developer; app developer; api developer; computer programmer; cobol; linux kernel; system administrator; "
        "systems administrator; sysadmin; application security; ~developer; ~programmer"
    ),
    "data": (
        "data; analytics; business intelligence; bi; machine learning; ml; mlops; deep learning; ai; "
        "artificial intelligence; nlp; "
        "natural language processing; computer vision; llm; big data; etl; sql analyst; power bi; tableau; statistician; "
        "statistical analyst; data platform engineer; data platform engineering; ml platform engineer; "
        "data warehouse developer; insights analyst; insight analyst; reporting analyst; product analyst"
    ),
    "design": (
        "ux; ui; ui/ux; ux/ui; user experience; user interface; product design; graphic design; visual design; "
        "interaction design; "
        "service design; brand design; industrial design; interior design; web design; motion design; ~design; ~designer; "
        "graphic artist; interior designer; fashion designer"
    ),
    "marketing": (
        "marketing; marketer; seo; sem; ppc; paid social; paid search; paid media; social media; brand manager; "
        "brand strategist; "
        "advertising; demand generation; media planner"
    ),
    "nursing": "nurse; nursing; rn; lpn; lvn; bsn; crna",
    "engineering": (
        "mechanical; electrical; electronics; electronic; civil; structural; manufacturing; ~process engineer; "
        "~process engineering; ~process technician; industrial engineer; industrial engineering; chemical engineer; "
        "chemical engineering; automotive engineer; automotive engineering; aerospace engineer; aerospace engineering; "
        "hardware engineer; "
        "hardware engineering; hardware designer; ~production engineer; ~production technician; ~production operator; "
        "~production supervisor; ~production worker; ~production engineering; ~quality engineer; ~quality inspector; "
        "~quality technician; ~quality control; plant engineer; plant manager; plant operator; ~maintenance technician; "
        "~maintenance engineer; ~maintenance mechanic; electrician; machinist; welder; welding; cnc; plc; hvac; tooling; "
        "power electronics; power systems engineer; rf engineer; pcb; controls engineer; control systems engineer; "
        "instrumentation; geotechnical; "
        "highway engineer; transportation engineer; water resources engineer; semiconductor; materials engineer; piping; "
        "cad technician; cad designer; cad drafter; drafter; draftsman; draughtsman; assembly technician; assembly operator; "
        "assembly line; "
        "factory worker; factory operator; vlsi; asic; fpga; injection molding; millwright; construction engineer"
    ),
    "office": (
        "accountant; accounting; bookkeeper; bookkeeping; accounts payable; accounts receivable; accounts assistant; "
        "accounts clerk; "
        "payroll; finance; financial analyst; financial controller; financial manager; financial reporting; "
        "financial accountant; tax; "
        "~auditor; ~audit; hr; human resources; human resource; recruiter; recruiting; recruitment; talent acquisition; "
        "people operations; "
        "secretary; administrative; administration; admin; ~office manager; ~office administrator; ~office assistant; "
        "~office clerk; "
        "~office coordinator; ~office worker; ~office administration; executive assistant; data entry; billing clerk; "
        "billing specialist; "
        "billing coordinator; sales support; sales administrator; sales administration; business planning; strategic planning; "
        "corporate planning; ~administrator; ~clerk"
    ),
    "service": (
        "customer service; customer services; customer support; customer care; call center; call centre; contact center; "
        "contact centre; "
        "retail; retail sales; ~store manager; ~shop manager; shop assistant; ~store associate; ~store clerk; "
        "~store supervisor; "
        "~sales associate; ~sales assistant; ~sales clerk; cashier; barista; waiter; waitress; waitstaff; ~server; "
        "bartender; bar staff; ~host; ~hostess; "
        "chef; cook; kitchen; restaurant; catering; hotel; hospitality; food service; f&b; front desk; guest service; "
        "guest services; "
        "guest relations; concierge; housekeeper; housekeeping; night auditor; flight attendant; cabin crew; fast food; "
        "cafe; café; coffee shop; ~baker"
    ),
}
_LANGUAGES = """
java javascript typescript python php ruby rails golang go rust scala kotlin swift c c++ c# .net node.js node react native
angular vue vue.js flutter
unity unreal django spring laravel
"""  # and frameworks: words of software only before who writes it, as a spring intern may be anything
_WRITERS = ("developer", "engineer", "programmer")
_OTHERS = (  # look like a name of the table and are none
    "dental nurse; veterinary nurse; vet nurse; nursery nurse; animal nurse; clinical data; master data; network marketing; "
    "press secretary; "
    "company secretary; dental nursing; veterinary nursing; wet nurse; cloud kitchen; urban design; game design; "
    "instructional design; "
    "landscape design; sound design; lighting design; design build; ai safety; civil service; real estate development; "
    "multi level marketing; door to door marketing; business administration professor"
)
_AFTER: dict[Trade, str] = {
    "software": (
        "engineer engineering developer developers development dev programmer programming architect architecture tester "
        "testing test qa quality "
        "assurance automation system systems application applications app apps web mobile software backend frontend "
        "consultant specialist"
    ),
    "data": (
        "analyst analysis analytics scientist science engineer engineering architect architecture modeler modeller developer "
        "specialist "
        "consultant researcher warehouse platform pipeline pipelines visualization quality officer research"
    ),
    "design": "designer design researcher research artist system systems studio strategist",
    "marketing": (
        "manager executive specialist coordinator assistant associate analyst officer consultant strategist planner marketer "
        "strategy campaign "
        "operations automation communications content"
    ),
    "nursing": (
        "practitioner assistant aide anesthetist anaesthetist coordinator leader specialist clinician case care unit "
        "associate preceptor icu er ed ccu "
        "nicu picu telemetry med surg medical surgical pediatric pediatrics oncology emergency critical ward"
    ),
    "engineering": (
        "engineer engineering technician technologist designer design drafter operator inspector planner estimator foreman "
        "apprentice "
        "worker maintenance assembler assembly project site quality control controls systems system equipment product "
        "development test fitter "
        "installer consultant specialist coordinator production process machining machine programmer plant cad"
    ),
    "office": (
        "assistant associate clerk officer specialist coordinator administrator executive analyst generalist consultant "
        "business "
        "partner controller "
        "staff accountant accounting planning reporting operations advisor processor support secretary worker preparer tax "
        "audit payroll"
    ),
    "service": (
        "associate assistant representative rep agent specialist advisor adviser coordinator attendant clerk crew worker "
        "porter staff server "
        "leader helper hand owner operator shift floor duty operations receptionist cashier cook chef service services "
        "partie de"
    ),
}
_BEFORE: dict[Trade, str] = {
    "design": (
        "ux ui ui/ux ux/ui user experience interface product graphic graphics visual web brand branding motion interaction "
        "service industrial "
        "interior packaging package editorial communication communications digital mobile app creative print fashion textile "
        "information "
        "multimedia presentation type typeface email marketing layout publication strategic"
    ),
    "engineering": (
        "mechanical electrical electronic electronics manufacturing production process plant factory chemical semiconductor "
        "supplier automotive "
        "aerospace industrial machine equipment building civil structural materials battery steel"
    ),
    "office": (
        "internal external financial tax general accounting payroll billing filing accounts hr finance purchasing executive"
    ),
    "service": (
        "retail grocery convenience clothing electronics fashion furniture shoe department coffee restaurant banquet bar "
        "food hotel "
        "jewelry cosmetics bookstore supermarket gift"
    ),
}
_RANKS = """
senior sr junior jr lead leader principal staff chief head associate mid graduate trainee intern internship apprentice
assistant deputy vice
president vp svp director manager supervisor team member full part time freelance contract temporary permanent remote i ii iii
iv v 1
2 3 year years experienced new grad student candidate aspiring certified registered licensed former current the a an our first
general
global regional national department group division role position job co founder managing acting interim seasonal weekend night
day
"""
_AFTER_ANY = """
lead principal head chief intern internship trainee apprentice graduate director manager supervisor president vp team member
student candidate i ii iii iv v
1 2 3 level department group division role position job the
"""
_VAGUE = """
engineer engineering analyst specialist coordinator consultant technician officer assistant worker employee operator
representative
executive owner founder volunteer professional expert freelancer management administrator contractor work experience career
person
"""


def _split(names: str) -> list[Phrase]:
    return [tuple(name.split()) for name in names.split(";")]


def _phrases() -> tuple[dict[Phrase, Trade | None], frozenset[Phrase]]:
    """Each name with its trade (None: none of ours), and the names that only certain words may stand before."""
    found: dict[Phrase, Trade | None] = dict.fromkeys(_split(_OTHERS))
    found |= {(language, writer): "software" for language in _LANGUAGES.split() for writer in _WRITERS}
    unsure = set()
    for trade, names in _NAMES.items():
        for phrase in _split(names):
            bare = (phrase[0].removeprefix("~"), *phrase[1:])
            found[bare] = trade
            if bare != phrase:
                unsure.add(bare)
    return found, frozenset(unsure)


PHRASES, UNSURE = _phrases()
RANKS = frozenset(_RANKS.split())
VAGUE = RANKS | frozenset(_AFTER_ANY.split()) | frozenset(_VAGUE.split())
AFTER = {trade: frozenset((words + _AFTER_ANY).split()) for trade, words in _AFTER.items()}
BEFORE = {trade: RANKS | frozenset(_BEFORE.get(trade, "").split()) for trade in TRADES}
