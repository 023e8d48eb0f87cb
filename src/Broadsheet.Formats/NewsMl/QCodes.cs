using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>
/// QCodes (NewsML-G2 §12): an alias and a code that together are an address. Aliases are said by the item's own catalogues; those of IPTC's
/// standard catalogue are known here, because a catalogue is never fetched.
/// </summary>
internal sealed class QCodes
{
    private const string Iptc = "http://cv.iptc.org/newscodes/";

    private static readonly Dictionary<string, string> Standard = new(StringComparer.Ordinal)
    {
        ["medtop"] = Iptc + "mediatopic/", ["subj"] = Iptc + "subjectcode/", ["genre"] = Iptc + "genre/", ["stat"] = Iptc + "pubstatusg2/", ["ninat"] = Iptc + "ninature/", ["cpnat"] = Iptc + "cpnature/",
        ["nprov"] = Iptc + "newsprovider/", ["crol"] = Iptc + "contentprodpartyrole/", ["cpprole"] = Iptc + "contentprodpartyrole/", ["drol"] = Iptc + "descriptionrole/", ["hrol"] = Iptc + "headlinerole/", ["rnd"] = Iptc + "rendition/", ["sig"] = Iptc + "signal/",
        ["isrol"] = Iptc + "infosourcerole/", ["prov"] = Iptc + "newsprovider/", ["group"] = Iptc + "group/", ["pgrmod"] = Iptc + "pgrmod/", ["irel"] = Iptc + "itemrelation/", ["crel"] = Iptc + "conceptrelation/", ["ncostat"] = Iptc + "newscoveragestatus/",
        ["eventstatus"] = Iptc + "eventoccurstatus/", ["eocstat"] = Iptc + "eventoccurstatus/", ["scene"] = Iptc + "scene/", ["trustind"] = Iptc + "trustindicator/", ["digsrctype"] = Iptc + "digitalsourcetype/",
        ["iso3166-1a2"] = "http://cvx.iptc.org/iso3166-1a2/", ["iso3166-1a3"] = "http://cvx.iptc.org/iso3166-1a3/", ["iso4217a"] = "http://cvx.iptc.org/iso4217a/", ["isin"] = "http://cvx.iptc.org/isin/", ["wd"] = "http://www.wikidata.org/entity/",
    };

    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    public QCodes(XElement item)
    {
        foreach (var scheme in item.All("catalog").Concat(item.Child("catalogContainer").All("catalog")).SelectMany(catalog => catalog.All("scheme")))
            if (scheme.Mark("alias") is { } alias && scheme.Mark("uri") is { } uri) own[alias] = uri;
    }

    /// <summary>The address of the concept that an element names; null when it has none that can be known.</summary>
    public string? UriOf(XElement? element) => element.Mark("uri") ?? Expand(element.Mark("qcode"));

    public string? Expand(string? qcode)
    {
        if (qcode?.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return null;
        var (alias, code) = (qcode[..colon], qcode[(colon + 1)..]);
        return own.TryGetValue(alias, out var uri) || Standard.TryGetValue(alias, out uri) ? uri + Uri.EscapeDataString(code) : null;
    }

    /// <summary>What follows the last colon, slash or hash: <c>stat:usable</c>, <c>http://…/pubstatusg2/usable</c> → <c>usable</c>.</summary>
    public static string? Code(string? written) => written?[(written.LastIndexOfAny([':', '/', '#']) + 1)..] is { Length: > 0 } code ? code : null;

    /// <summary>A role that <see cref="NewsMlG2Writer"/> wrote under an alias of its own (<c>bs…</c>), letter by letter; of others the code.</summary>
    public static string? Role(string? written) =>
        written is ['b', 's', ..] && written.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? Uri.UnescapeDataString(written[(colon + 1)..]) : Code(written);

    /// <summary>The code of an element, however it is given.</summary>
    public static string? Code(XElement? element) => Code(element.Mark("qcode") ?? element.Mark("uri") ?? element.Mark("literal"));
}
