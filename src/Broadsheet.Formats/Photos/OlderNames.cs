using System.Globalization;
using System.Text.Json.Nodes;

namespace Broadsheet.Formats.Photos;

/// <summary>What IIM and Exif say, under the XMP names of the same properties (IPTC Photo Metadata 2021.1, "mappings").</summary>
internal static class OlderNames
{
    private enum Form { Text, Languages, List, Codes }

    private static readonly Dictionary<int, (string Name, Form Form)> OfIim = new()
    {
        [4] = ("Iptc4xmpCore:IntellectualGenre", Form.Text), [5] = ("dc:title", Form.Languages), [10] = ("photoshop:Urgency", Form.Text), [12] = ("Iptc4xmpCore:SubjectCode", Form.Codes),
        [25] = ("dc:subject", Form.List), [40] = ("photoshop:Instructions", Form.Text), [80] = ("dc:creator", Form.List), [85] = ("photoshop:AuthorsPosition", Form.Text),
        [90] = ("photoshop:City", Form.Text), [92] = ("Iptc4xmpCore:Location", Form.Text), [95] = ("photoshop:State", Form.Text), [100] = ("Iptc4xmpCore:CountryCode", Form.Text),
        [101] = ("photoshop:Country", Form.Text), [103] = ("photoshop:TransmissionReference", Form.Text), [105] = ("photoshop:Headline", Form.Text), [110] = ("photoshop:Credit", Form.Text),
        [115] = ("photoshop:Source", Form.Text), [116] = ("dc:rights", Form.Languages), [120] = ("dc:description", Form.Languages), [122] = ("photoshop:CaptionWriter", Form.Text),
    };

    private static readonly Dictionary<int, (string Name, Form Form)> OfExif = new()
    {
        [0x010E] = ("dc:description", Form.Languages), [0x013B] = ("dc:creator", Form.List), [0x8298] = ("dc:rights", Form.Languages), [0xA420] = ("Iptc4xmpExt:DigImageGUID", Form.Text),
    };

    public static IEnumerable<KeyValuePair<string, JsonNode>> FromIim(IReadOnlyList<(int Number, string Text)> sets)
    {
        foreach (var set in sets.Where(set => set.Text.Length > 0).GroupBy(set => set.Number))
            if (OfIim.TryGetValue(set.Key, out var known)) yield return new(known.Name, Value(known.Form, [.. set.Select(one => one.Text)]));
        if (Taken(sets.FirstOrDefault(set => set.Number == 55).Text, sets.FirstOrDefault(set => set.Number == 60).Text) is { } taken) yield return new("photoshop:DateCreated", taken);
    }

    public static IEnumerable<KeyValuePair<string, JsonNode>> FromExif(IReadOnlyDictionary<int, string> texts)
    {
        foreach (var (tag, (name, form)) in OfExif)
            if (texts.TryGetValue(tag, out var text)) yield return new(name, Value(form, [text]));
        // DateTimeOriginal and its offset from UTC.
        if (texts.TryGetValue(0x9003, out var taken) && DateTime.TryParseExact(taken, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            yield return new("photoshop:DateCreated", time.ToString("s", CultureInfo.InvariantCulture) + texts.GetValueOrDefault(0x9011, "").Trim());
    }

    private static JsonNode Value(Form form, string[] texts) => form switch
    {
        Form.Languages => new JsonObject { ["x-default"] = texts[0] },
        Form.List => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        // IPTC:15000000:SPO:… becomes the code (IIM 4.2 §2:12).
        Form.Codes => new JsonArray([.. texts.Select(text => (JsonNode)text.Split(':').ElementAtOrDefault(1)!).Where(code => code is not null)]),
        _ => texts[0],
    };

    /// <summary>CCYYMMDD and HHMMSS±HHMM (IIM 4.2 §2:55, §2:60) as XMP writes them.</summary>
    private static string? Taken(string? day, string? hour)
    {
        if (!DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        var written = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return hour is { Length: >= 6 } ? $"{written}T{hour[..2]}:{hour[2..4]}:{hour[4..6]}{(hour.Length >= 11 ? $"{hour[6..9]}:{hour[9..11]}" : "")}" : written;
    }
}
