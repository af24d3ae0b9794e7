"""The signs by which the rules of gaps read an answer: words and endings that show a reason, a result, a deed, a figure.

Apart from the rules because these are tables that grow, one entry at a time, and the rules do not.
"""

import re

from interview_cli.core.resume import Language

SIGNS: dict[Language, dict[str, re.Pattern[str]]] = {
    "en": {
        "i": re.compile(r"\bI(?:'d|'ve|'m)?\b(?! (?:think|guess|mean|suppose|believe|feel|would)\b)|\b[Mm]y\b|\bmyself\b"),
        "we": re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Tt]he team)\b"),
        "reason": re.compile(
            r"\b(?:because|'cause|cause of|since|reason|so that|in order to|therefore|that's why|which meant|"
            r"meaning|otherwise|as long as|the point (?:is|was)|due to|given that|"
            r"otherwise|the trouble|the risk|the catch|if (?:you|we|i|it|the|they|a|an|that|there)|so (?:i|we|that|the|it|you|no|nobody|there)|"
            r"wanted|needed|decided|means?|figured|thought|turned out|rather than|"
            r"instead of|the thing i)\b",
            re.I,
        ),
        "result": re.compile(
            r"\b(?:results?|resulted|ended up|ends? up|outcome|in the end|finally|afterwards|since then|dropped|"
            r"fell|went (?:from|down|up|under|to|out|away|into|live)|reduced|cut|decreased|increased|improved|"
            r"grew|"
            r"rose|saved|recovered|halved|doubled|fixed|solved|resolved|worked|passed|closed|stopped|came (?:down|"
            r"back|out|in)|got (?:us|the|it|\w+ back)|gone|faster|cheaper|fewer|less|never (?:happened|came|"
            r"again)|"
            r"no (?:more|longer)|now|still (?:there|works|use)|shipped|released|agreed|renewed|stayed|won|lost|"
            r"learned|learnt|took away|down to|used (?:by|on|in)|cost us)\b",
            re.I,
        ),
        "alternative": re.compile(
            r"\b(?:instead|rather than|alternatives?|options?|other (?:way|approach|idea|choice|theor)\w*|"
            r"compared|versus|vs|considered|looked at|at first|first (?:instinct|tried|thought|idea)|could(?: "
            r"have|'ve)|"
            r"would(?: have|'ve)|whereas|unlike|trade-?offs?|chose|picked|not (?:the|a) |over (?:the|a)|ruled out|"
            r"weighed|the catch|downside|drawback|wouldn't|either|or (?:else|just|we could)|without|but)\b",
            re.I,
        ),
        "size": re.compile(
            r"\b(?:much|a lot|lots|many|most(?:ly)?|big(?:ger)?|huge|better|worse|slow(?:er)?|low(?:er)?|faster|quicker|cheaper|fewer|less|more|"
            r"improved|reduced|increased|decreased|dropped|went (?:up|down)|significant\w*|noticeabl\w*|rarely|hardly)\b",
            re.I,
        ),
        "choice": re.compile(
            r"\b(?:chose|chosen|choose|decided|went (?:for|with)|picked|opted|switched|moved to|replaced|introduced|put in|built|"
            r"changed|added)\b",
            re.I,
        ),
        "problem": re.compile(
            r"\b(?:problems?|issues?|slow\w*|fail\w*|bugs?|errors?|broke\w*|bottlenecks?|complain\w*|incidents?|"
            r"outages?|wrong|missing|lost|losing|late|delays?|stuck|crash\w*|leak\w*|risk\w*|difficult\w*|hard|"
            r"challeng\w*|because|needed|couldn't|wasn't|didn't|trouble|pain\w*|expensive|duplicat\w*|conflict\w*|"
            r"deadline|trying to avoid|waiting|stale|manual\w*|by hand|upset|angry|dispute\w*|disagree\w*|said no|"
            r"hurt|"
            r"drop\w*|dies?|died|went up|out of|too \w+|nobody|only)\b",
            re.I,
        ),
        "solution": re.compile(
            r"\b(?:used|using|applied|added|introduced|implemented|installed|migrated|moved to|switched to|built|"
            r"set up|adopted|rolled out|automated|refactored|deployed|integrated|put in)\b",
            re.I,
        ),
        "episode": re.compile(
            r"\b(?:when (?:i|we|a|the|my|our|one)|once|one (?:of|time|day|night|morning|customer|patient|client|"
            r"evening|case|example)|last (?:year|month|week|spring|summer|autumn|fall|winter|time)|yesterday|ago|"
            r"in (?:19|20)\d\d|"
            r"for (?:example|instance)|at (?:the time|my|our)|that (?:day|night|week|month|year)|first (?:week|"
            r"month|day|year|time)|(?:in|since|early|late|mid) (?:january|february|march|april|may|june|july|"
            r"august|september|october|november|december))\b"
            r"|\bthere was (?:a|an|this|one)\b",
            re.I,
        ),
        "deed": re.compile(
            r"\bI(?:'d| had| then| also| first| just| personally)? (?:\w{2,}ed|built|wrote|made|took|ran|led|"
            r"found|chose|sat|went|put|got|saw|said|told|gave|brought|kept|began|spent|read|drew|taught|spoke|met|"
            r"left|set|cut|held|rang|"
            r"caught|knew|asked|own|owned|did)\b"
        ),
        "explains": re.compile(
            r"\b(?:which is|that is|that's|that means|means|it's (?:a|an|the|when|where|like)|i\.e\.|in other "
            r"words|basically|so the|is when|is where|called|meaning|works by|stands for)\b|\(",
            re.I,
        ),
        "learned": re.compile(
            r"\b(?:learn\w*|taught me|realis\w+|realiz\w+|since then|from then on|next time|these days|ever since|now I|"
            r"would(?:n't)? (?:do|have)|I'd (?:do|not)|should have|habit|in hindsight|looking back)\b",
            re.I,
        ),
        "other_people": re.compile(
            r"\b(?:colleagues?|manager|lead|customers?|clients?|patients?|users?|support|designers?|engineers?|developers?|"
            r"sales|finance|together|asked|talked|agreed|disagreed|explained|showed|met|sat (?:down )?with|with (?:him|her|them))\b",
            re.I,
        ),
        "never": re.compile(
            r"\bI(?:'ve| have)? (?:never|not|haven't|have not|didn't|did not) (?:actually |really |ever )?(?:use|"
            r"used|work(?:ed)?(?: with| at| on| in)?|touch(?:ed)?|tr(?:y|ied)|learn(?:ed|t)?) ([^.!?,;]{2,40})",
            re.I,
        ),
    },
    "ko": {
        "i": re.compile(
            r"(?<![가-힣])(?:제가|저는|저도|저만|저의|제|저에게|저한테|저|전|나는|내가|내|직접|혼자|"
            r"개인적으로)(?![가-힣])|(?:맡았|담당했|맡아|담당하|맡은|맡고)"
        ),
        "we": re.compile(r"(?<![가-힣])(?:저희|우리)[가-힣]*|팀에서|팀이|팀은|팀원들[이은과]|다 ?같이|함께"),
        "reason": re.compile(
            r"때문|왜냐|이유|위해|위해서|그래서|니까|라서|거든요|므로|판단|기준|고려|싶어서|싶었|덕분|(?:해|하여|"
            r"어|아|여|워|와|려|돼|서|쳐|려워)서(?![가-힣])|려고|도록|"
            r"다고 (?:봤|보고|생각|판단|보았|느)|거라고 보|그럼 |필요|탓|그러면|그러니|않으면|으면|라면"
        ),
        "result": re.compile(
            r"결과|줄었|줄였|줄더|늘었|늘어났|늘렸|개선|감소|증가|됐|되었|되더|해결|덕분|끝났|성공|단축|향상|올랐|"
            r"올라갔|나아졌|내려갔|떨어졌|빨라|없어졌|사라졌|좋아졌|받았|통과|마쳤|"
            r"완료|배웠|느꼈|알게|이후|그 ?뒤로|지금은|나왔|바뀌|달라|0건|없었|안 났|안 나"
        ),
        "alternative": re.compile(
            r"대신|보다|대안|비교|후보|다른 (?:방법|방식|안|것|거)|고민|처음엔|처음에는|선택지|검토|말고|아니라|"
            r"반면|트레이드|장단점|단점|아쉬|굳이|대비|둘 ?다|두 가지|제외|포기|"
            r"다만|말고|차라리|원래는|했더니|봤더니"
        ),
        "size": re.compile(
            r"많이|훨씬|크게|상당|대폭|줄었|줄였|줄어|늘었|늘렸|늘어|빨라|느려|좋아|나아|개선|향상|감소|증가|거의|적어|단축"
        ),
        "choice": re.compile(r"골랐|선택|정했|결정|바꿨|바꾸|도입|적용|넣었|추가|전환"),
        "problem": re.compile(
            r"문제|느려|느리|느렸|장애|오류|에러|이슈|병목|실패|불편|어려|어렵|필요|때문|늦|안 ?되|안 ?돼|않|못|"
            r"중복|원인|민원|불만|사고|충돌|갈등|반대|위험|부족|없어서|많아서|"
            r"걸려|걸렸|걸리|지연|누락|불량|힘들|반려|터졌|멈추|멈췄|죽|깨|밀려|쏠림|모자|화가|부딪"
        ),
        "solution": re.compile(
            r"도입|적용|사용했|사용해|추가했|추가해|구현|구축|전환|바꿨|바꾸었|만들었|자동화|설치|배포|연동|"
            r"썼습니다|썼어요|이용했|활용했|늘렸"
        ),
        "episode": re.compile(
            r"때(?![가-힣])|때[는는에]|당시|작년|올해|지난|예전|어느 ?날|처음|한번은|한 번은|번째|그날|전에|(?:19|"
            r"20)\d\d년|\d+월|\d+학년|인턴|하루는|첫 "
            r"?(?:주|달|해|날|직장|프로젝트)|예를 들|중에|에서는|시절|재직|어떤 (?:분|고객|환자|손님|날)"
        ),
        "deed": re.compile(
            r"(?:했|았|었|였|렸|됐|갔|왔|봤|냈|났|켰|췄|꿨|썼|샀|뒀|줬|졌|셨|쳤|폈|섰|뗐|뺐|쟀|찼|컸|탔|"
            r"팠)(?:습니다|어요|고|는데|다가|더니|지만|으며|고요|던|거든요|네요|죠)"
        ),
        "explains": re.compile(
            r"란 |이란|라는 건|라는 것은|라는 게|즉|의미|뜻|말하자면|쉽게 말|풀어서|다시 말|이라고 해서|라고 하는|인데|이고|\("
        ),
        "learned": re.compile(
            r"배웠|배운|배우게|깨달|느꼈|알게 되|그 ?(?:뒤|후|이후)로|이후로|다음(?:에는|번)|앞으로|돌이켜|다시 한다면|습관|했더라면|했으면"
        ),
        "other_people": re.compile(
            r"팀원|동료|선배|후배|사수|팀장|상사|고객|환자|사용자|담당자|개발자|기획자|디자이너|함께|같이|의논|논의|상의|설득|"
            r"설명(?:드|했|해)|물어|여쭤|합의|조율|협의"
        ),
        "never": re.compile(
            r"([A-Za-z가-힣+#. ]{2,30}?)(?:은|는|을|를|도|에서|로)?\s*(?:한 번도 |아직 |전혀 |실제로 )?(?:써|"
            r"사용해|다뤄|일해|배워|접해)\s?본 (?:적|"
            r"경험)[이은]? ?(?:한 번도 |전혀 )?없"
        ),
    },
}


SPOKEN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|"
        r"fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|halved|twice|double[ds]?|triple[ds]?|third|quarter|dozen)\b",
        re.I,
    ),
    "ko": re.compile(
        r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스물|스무|서른|마흔|쉰|몇십|몇백|수십|수백|수천|백|천)\s?"
        r"(?:명|분|건|배|달|개|번|시간|주|가지|곳|군데|대|살|권|장|팀|째|통)|(?:석|넉) 달|절반|반으로|반년|"
        r"[일이삼사오육칠팔구십백천만억]+\s?(?:퍼센트|프로|초|분|명|건|원|배|개월|년|주)(?![가-힣])|"
        r"(?:이틀|사흘|나흘|닷새|엿새|이레|열흘|보름)"
    ),
}
