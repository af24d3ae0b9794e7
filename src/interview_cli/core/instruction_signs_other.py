"""The signs of `core.instruction_signs` in languages that no interview is held in: only the commonest orders."""

OTHER_TONGUES: tuple[tuple[str, ...], ...] = (
    (
        r"\b(?:para el|al|querido) (?:evaluador|calificador)\b|\bpour (?:l'évaluateur|le correcteur)\b|\ban "
        r"(?:den|die|das) (?:bewert|prüf|korrek)\w*",
        r"\b(?:asign\w+|aprobad\w+|nivel|nota|note|niveau|höchst\w*|vergib|gib|puntuación)\b",
    ),
    (r"\bignor[ae]d? (?:\w+ ){0,3}(?:instrucciones|indicaciones|reglas)\b(?: \w+)? ?(?:anteriores|previas)?",),
    (
        r"\b(?:ignorez|oubliez|ignore) (?:\w+ ){0,3}(?:instructions|consignes|directives)\b(?: \w+)? "
        r"(?:précédentes|antérieures|ci-dessus)",
    ),
    (r"\b(?:ignorier\w*|vergiss|missachte\w*) (?:\w+ ){0,4}(?:anweisungen|vorgaben|instruktionen|bewertungs\w+|kriterien)\b",),
    (r"\bignor[ae] (?:\w+ ){0,3}(?:istruzioni|instruções)\b",),
    (r"(?:忽略|无视|無視|忘记|忘掉|不要理会)[^。]{0,12}(?:指令|指示|说明|提示|规则|標準|标准|要求)",),
    (r"(?:指示|命令|ルール|プロンプト|基準)(?:を|は)?(?:すべて|全て)?(?:無視|忘れ)",),
    (
        r"\b(?:puntuación|nota|calificación|nivel) (?:máxim[ao]|más alta)|\bmáxima (?:puntuación|nota|"
        r"calificación)|\b(?:5|cinco) (?:de|sobre) (?:5|cinco)\b",
        r"\b(?:d[ae](?:le|me|r)?|otorg\w+|asign\w+|pon(?:ga|le|me)?|conced\w+|califi\w+) ",
    ),
    (
        r"\b(?:note|notation|score) (?:maximale?|maximum)|\btous les points\b|\b(?:5|cinq) sur (?:5|cinq)\b",
        r"\b(?:donne[zr]?|attribue[zr]?|accorde[zr]?|mette[zr]|notez)\b",
    ),
    (
        r"\b(?:höchst(?:e|en)?note|bestnote|volle (?:punktzahl|punkte)|höchste\w* (?:bewertung|punktzahl|note)|5 von 5)\b",
        r"\b(?:gib|geben|vergib|vergeben|bewerte\w*|bitte)\b",
    ),
    (r"\bhinweis für (?:das|die|den) (?:bewert|prüf|korrek|ki)\w*",),
    (r"(?:给|給|打|评|評)[^。]{0,8}(?:满分|滿分|最高分|5分|五分)|满分通过",),
    (r"(?:満点|最高点|最高評価|5点)[^。]{0,8}(?:付け|つけ|与え|ください|にして)",),
)
