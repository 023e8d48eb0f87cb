namespace Broadsheet.Formats.Quotations;

internal sealed record EasternSaid(Said Said, Speaker? Speaker, bool FromAfter);

/// <summary>Verbs, offices and particles of one language; clauses are strings, not words.</summary>
internal sealed record EasternTongue(string Tag)
{
    public required string[] Verbs { get; init; }

    /// <summary>What stands right after the speaker: は, が; none in Chinese.</summary>
    public string[] Subject { get; init; } = [];

    public required string[] Offices { get; init; }
    public required string[] Days { get; init; }

    /// <summary>Before the listener (Chinese) or after (Japanese, Korean).</summary>
    public string[] ToBefore { get; init; } = [];
    public string[] ToAfter { get; init; } = [];
    public string[] Pronouns { get; init; } = [];

    /// <summary>Ends of the names of bodies.</summary>
    public string[] Bodies { get; init; } = [];

    /// <summary>Adverbs between the speaker and the verb.</summary>
    public string[] Trailing { get; init; } = [];

    /// <summary>"according to", after the speaker; null where it has no such word.</summary>
    public string? According { get; init; }
    public string[] Honours { get; init; } = [];

    private static readonly EasternTongue Chinese = new("zh")
    {
        Verbs = ["回答说", "补充说", "解释说", "接着说", "继续说", "告诉记者", "承认", "回忆说", "感叹", "直言", "认为", "否认", "反驳", "批评", "呼吁", "建议", "抱怨", "证实", "宣称", "声称", "断言", "预测", "重申", "质问", "问道", "答道", "喊道", "写到", "表示", "说道", "说", "称", "指出", "强调", "告诉", "写道", "补充", "回应", "回答", "宣布", "警告", "透露", "坦言", "介绍", "解释", "認為", "认为", "說", "稱", "強調", "告訴", "寫道", "補充"],
        Offices = ["总工程师", "工程师", "律师", "主教练", "教练", "老板", "店主", "学者", "分析师", "经济学家", "历史学家", "外交部长", "外长", "防长", "财长", "副市长", "副部长", "副总理", "副主席", "总裁", "首席执行官", "创始人", "院长", "所长", "队长", "警长", "法官", "检察官", "大使", "参议员", "众议员", "市议员", "消防员", "医生", "护士", "导演", "作家", "港务局长", "发言人", "負責人", "负责人", "港务长", "局长", "部长", "市长", "主席", "总理", "总统", "教授", "经理", "船长", "主任", "会长", "省长", "书记", "秘书长", "校长", "议员", "董事长", "總統", "部長", "發言人", "市長", "专家", "居民", "渔民"],
        Days = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "昨天", "今天", "昨日", "今日"],
        Bodies = ["工会", "委员会", "协会", "公司", "集团", "银行", "大学", "法院", "政府", "议会", "警方", "部", "局", "署"],
        Trailing = ["赛后", "随后", "当天", "日前", "近日", "此前", "进一步", "再次", "公开", "常常", "常", "还", "则", "也", "曾", "并", "又"],
        ToBefore = ["告诉", "告訴", "对", "向", "接受"], Pronouns = ["他", "她", "他们", "其"], Honours = ["先生", "女士"],
    };

    private static readonly EasternTongue Japanese = new("ja")
    {
        Verbs = ["と述べ", "と話し", "と語っ", "と語り", "と説明", "と強調", "と指摘", "と発表", "と答え", "と訴え", "と言っ", "とコメント", "と投稿", "と書い", "と明らか", "と警告", "と話す", "と語る", "と述べる", "とし", "と主張", "と呼びかけ", "と反論", "と表明", "と付け加え", "と批判", "と否定", "と求め", "と続け", "という", "としている", "と評価", "と予測", "と断言", "と回答", "と謝罪", "と嘆", "と振り返", "と述懐", "との認識"],
        Subject = ["は", "が"], According = "によると", Offices = ["主任技師", "財務相", "外相", "技師", "監督", "弁護士", "記者", "館長", "所長", "委員長", "理事", "校長", "医師", "検事", "判事", "大使", "港長", "社長", "市長", "知事", "首相", "大臣", "教授", "船長", "会長", "部長", "局長", "報道官", "広報担当者", "担当者", "議員", "大統領", "理事長"],
        Days = ["月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日", "昨日", "今日", "月曜", "火曜", "水曜", "木曜", "金曜"],
        ToAfter = ["の取材に対し", "の取材に", "とのインタビューで", "に対し", "に"], Pronouns = ["彼", "彼女", "同氏"], Honours = ["氏", "さん"],
    };

    private static readonly EasternTongue Korean = new("ko")
    {
        Verbs = ["말했", "밝혔", "전했", "설명했", "강조했", "덧붙였", "지적했", "라고 했", "고 했", "답했", "썼"],
        Subject = ["은 ", "는 ", "이 ", "가 "], Offices = ["장관", "시장", "대통령", "총리", "항만장", "교수", "대변인", "국장", "선장", "대표"],
        Days = ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "어제", "오늘"], ToAfter = ["에게", "과의 인터뷰에서", "와의 인터뷰에서"], Pronouns = ["그", "그녀"], Honours = ["씨"],
    };

    public static EasternTongue? Of(string? language) => language?.Split('-')[0].ToLowerInvariant() switch { "zh" => Chinese, "ja" => Japanese, "ko" => Korean, _ => null };

    public EasternSaid? Clause(string before, string after) => Subject.Length > 0 ? Last(before, after) : First(before, false) ?? First(after, true);

    /// <summary>Chinese: speaker, time, listener, verb.</summary>
    private EasternSaid? First(string clause, bool isAfter)
    {
        if (!isAfter && clause.Length > 0 && clause[^1] is not ('：' or ':' or '，' or ',') && !Verbs.Any(each => clause.EndsWith(each, StringComparison.Ordinal))) return null;
        var verb = Verb(clause, isAfter);
        if (verb < 0 || (isAfter && verb > 25)) return null;
        var told = Verbs.FirstOrDefault(each => each is "告诉" or "告訴" && clause.Contains(each, StringComparison.Ordinal));
        var when = Days.FirstOrDefault(day => clause.Contains(day, StringComparison.Ordinal));
        var head = clause[..(told is null ? verb : clause.IndexOf(told, StringComparison.Ordinal))];
        var to = told is not null ? clause[(clause.IndexOf(told, StringComparison.Ordinal) + told.Length)..].Trim('：', ':', '，', ' ') : Listener(ref head);
        if (head.LastIndexOf('，') is >= 0 and var comma) head = head[(comma + 1)..] is { Length: > 1 } tail && (when is null || tail != when) ? tail : head[..comma];
        return new(new(head, to is { Length: > 0 and < 20 } ? to.Split('，')[0] : null, when, 0, verb), SpeakerOf(Trimmed(when is null ? head : head.Replace(when, "", StringComparison.Ordinal))), isAfter);
    }

    /// <summary>Start of the verb: the first after the words, the last before them; of several that end together the longest.</summary>
    private int Verb(string clause, bool isAfter)
    {
        var found = Verbs.Select(each => (Start: isAfter ? clause.IndexOf(each, StringComparison.Ordinal) : clause.LastIndexOf(each, StringComparison.Ordinal), each.Length)).Where(each => each.Start >= 0).ToList();
        if (found.Count == 0) return -1;
        return isAfter ? found.Min(each => each.Start) : found.OrderByDescending(each => each.Start + each.Length).ThenBy(each => each.Start).First().Start;
    }

    /// <summary>The speaker without the place and the adverbs that follow: "公司在网站上", "林德常".</summary>
    private string Trimmed(string head)
    {
        head = head.Trim(' ', '，', '、');
        if (Trailing.Length > 0 && head.IndexOf('在', StringComparison.Ordinal) is > 1 and var at) head = head[..at];
        for (var word = Trailing.FirstOrDefault(word => head.Length > word.Length + 1 && head.EndsWith(word, StringComparison.Ordinal)); word is not null; word = Trailing.FirstOrDefault(word => head.Length > word.Length + 1 && head.EndsWith(word, StringComparison.Ordinal))) head = head[..^word.Length];
        return head;
    }

    private string? Listener(ref string head)
    {
        foreach (var mark in ToBefore)
            if (head.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at)
            {
                var to = head[(at + mark.Length)..].Replace("采访时", "", StringComparison.Ordinal).Trim();
                head = head[..at];
                return to;
            }

        return null;
    }

    /// <summary>Japanese and Korean: speaker and particle, time, listener, the words, the verb after the mark.</summary>
    private EasternSaid? Last(string before, string after)
    {
        if (According is { } according && before.IndexOf(according, StringComparison.Ordinal) is > 1 and var source)
            return new(new(before[..source], null, Days.FirstOrDefault(day => before.Contains(day, StringComparison.Ordinal)), 0, 0), SpeakerOf(before[..source]), false);
        if (after.Length > 60 || !Verbs.Any(verb => after.Contains(verb, StringComparison.Ordinal) || (after[..Math.Min(1, after.Length)] == "と" && verb[0] == 'と' && verb.Length > 2 && after.Contains(verb[1..], StringComparison.Ordinal)))) return null;
        var clause = SubjectIn(before) is not null ? before : after;
        var subject = SubjectIn(clause);
        var rest = subject is null ? clause : clause[(clause.IndexOf(subject, StringComparison.Ordinal) + subject.Length)..].TrimStart('は', 'が', '은', '는', '이', '가', '、', ' ', ',');
        var when = Days.FirstOrDefault(day => clause.Contains(day, StringComparison.Ordinal));
        if (when is not null) rest = rest.Replace(when, "", StringComparison.Ordinal).Trim('、', ' ', ',');
        var to = ToAfter.Select(mark => rest.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at ? rest[..at] : null).FirstOrDefault(found => found is not null);
        return new(new(subject ?? "", to?.Trim('、', ' ', ',').Split('、')[^1] is { Length: > 0 and < 20 } heard ? heard : null, when, 0, 0), subject is null ? null : SpeakerOf(subject), clause == after);
    }

    private string? SubjectIn(string clause)
    {
        var found = Subject.Select(particle => clause.IndexOf(particle, StringComparison.Ordinal)).Where(at => at > 1).DefaultIfEmpty(-1).Min();
        return found < 0 ? null : clause[..found].Trim('「', '、', ' ', 'と', '，', ',');
    }

    private Speaker? SpeakerOf(string subject)
    {
        var name = subject.Trim(' ', '，', '、', '的', ',');
        if (Pronouns.Contains(name)) return new(null, null, true);
        foreach (var honour in Honours)
            if (name.Length > honour.Length && name.EndsWith(honour, StringComparison.Ordinal)) name = name[..^honour.Length];
        if (Bodies.Any(body => name.EndsWith(body, StringComparison.Ordinal))) return new(name, null, false);
        var link = name.LastIndexOf(Tag == "ja" ? 'の' : '的');
        if (link > 0 && link < name.Length - 2 && !Offices.Contains(name[(link + 1)..])) return SpeakerOf(name[(link + 1)..]) is { } linked ? linked with { Role = linked.Role ?? name[..link] } : null;
        if (Offices.Where(each => name.Contains(each, StringComparison.Ordinal)).OrderByDescending(each => name.LastIndexOf(each, StringComparison.Ordinal) + each.Length).ThenByDescending(each => each.Length).FirstOrDefault() is { } office)
        {
            var at = name.LastIndexOf(office, StringComparison.Ordinal);
            var end = at + office.Length;
            if (end < name.Length) return new(name[end..].TrimStart('の', ' ', '、'), name[..end], true);
            if (Tag is "ja" or "ko" && at > 1 && !name.Contains('の', StringComparison.Ordinal)) return new(name[..at].Trim(), office, true);
            return new(name, null, false);
        }

        return name.Length == 0 ? null : new(name, null, name.Length <= 4 || name.Contains('·', StringComparison.Ordinal) || name.Contains('・', StringComparison.Ordinal));
    }
}
