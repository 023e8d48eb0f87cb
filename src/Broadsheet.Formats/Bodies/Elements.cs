using System.Collections.Frozen;

namespace Broadsheet.Formats.Bodies;

internal enum ElementKind { Inline, Flow, Handled, Raw, Gone }

/// <summary>What the reader does with each element of HTML. Names are in lower case, as the parser gives them.</summary>
internal static class Elements
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Table();

    /// <summary>Elements that end by themselves, or never hold anything: they do not nest by being left open.</summary>
    private static readonly FrozenSet<string> SelfClosing = Names(
        "p li td th tr tbody thead tfoot dt dd option optgroup rt rp colgroup br img hr input meta link area base col embed source track wbr param keygen path html head body !doctype")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosesItself { get; } = SelfClosing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements not known are custom elements of some site: their words flow.</summary>
    public static ElementKind Kind(string name) => Kinds.GetValueOrDefault(name, ElementKind.Flow);

    private static FrozenDictionary<string, ElementKind> Table()
    {
        var kinds = new Dictionary<string, ElementKind>(StringComparer.OrdinalIgnoreCase);
        Set(ElementKind.Inline, "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rbc rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr blink math mi mn mo ms mtext mrow msub msup mfrac meter progress button slot");
        Set(ElementKind.Handled, "br p h1 h2 h3 h4 h5 h6 ul ol menu dir blockquote figure picture img image video audio iframe object embed table details aside pre xmp listing plaintext hr div li section amp-img amp-video amp-audio amp-iframe amp-youtube");
        Set(ElementKind.Raw, "dl");
        Set(ElementKind.Gone, "script style template head title meta link base param source track noembed noframes frame frameset area map datalist svg annotation annotation-xml");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Set(ElementKind kind, string names)
        {
            foreach (var name in Names(names)) kinds[name] = kind;
        }
    }

    private static string[] Names(string names) => names.Split(' ');
}
