using System.Globalization;
using Broadsheet.Formats.Bodies;
using CsCheck;

namespace Broadsheet.Formats.Tests;

/// <summary>Documents with all that the formats can carry, made at random.</summary>
internal static class GeneratedDocuments
{
    /// <summary>A few hundred in the usual run; BROADSHEET_ROUND_TRIPS asks for more.</summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("BROADSHEET_ROUND_TRIPS"), CultureInfo.InvariantCulture, out var times) ? times : 300;

    private static readonly string[] Vocabulary = ["Harbour", "ferry & co", "<b>not markup</b>", "الميناء", "a \"quoted\" word", "1 < 2", "été", "🚢 boat", "back\\slash"];
    private static readonly Gen<string> Words = Gen.Int[0, 8].Select(index => Vocabulary[index]).Array[1, 4].Select(words => string.Join(' ', words));
    private static readonly Gen<string?> Maybe = Gen.Bool.SelectMany(said => said ? Words.Select(text => (string?)text) : Gen.Const((string?)null));
    private static readonly Gen<string> Address = Gen.Int[1, 999_999].Select(number => $"https://selene.example/x/{number}?a=b&c=%20#top");
    private static readonly Gen<DateTimeOffset> Time = Gen.Select(Gen.Int[0, 2_000_000_000], Gen.Int[-12, 14], (seconds, hours) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours)));
    private static readonly Gen<Concept> Topic = Gen.Select(Words, Address, Gen.OneOf(Gen.Const<string?>("about"), Gen.Const<string?>("mentions"), Gen.Const((string?)null)), (name, uri, role) => new Concept(name, uri, "c" + uri.Length, role));
    private static readonly Gen<Picture> Picture = Gen.Select(Address, Maybe, Words, Maybe, Gen.Int[0, 9000], (href, alt, caption, credit, width) => new Picture { Href = href, Alt = alt, Caption = caption, CreditLine = credit, Width = width, Height = width / 2 });
    private static readonly Gen<Enclosure> File = Gen.Select(Address, Gen.OneOf(Gen.Const("audio/mpeg"), Gen.Const("video/mp4"), Gen.Const("application/pdf")), Gen.Long[1, 1L << 40], Gen.Double[0.5, 9000], (href, type, bytes, seconds) => new Enclosure(href + "-file", type, bytes, seconds, "Listen"));
    private static readonly Gen<Block> Block = Gen.OneOf<Block>(Words.Select(text => (Block)new Paragraph(Inline.Plain(text))), Words.Select(text => (Block)new Heading(2, Inline.Plain("On " + text))));

    public static Gen<NewsDocument> Document { get; } =
        from uri in Gen.Int[1, 1_000_000].Select(number => $"urn:selene:item:{number}")
        from type in Gen.Enum<DocumentType>()
        from first in Time
        from headline in Words
        from standfirst in Words
        from byline in Maybe
        from slugline in Maybe
        from urgency in Gen.Int[1, 8]
        from status in Gen.Enum<PubStatus>()
        from body in Block.Array[1, 6]
        from topics in Topic.Array[0, 3]
        from places in Topic.Array[0, 2]
        from sources in Topic.Array[0, 2]
        from pictures in Picture.Array[0, 3]
        from files in File.Array[0, 2]
        from tags in Words.Array[0, 3]
        from address in Address
        select new NewsDocument
        {
            Uri = uri, Type = type, Address = address, UrlName = "night-ferry", Language = "en", Version = "3", PubStatus = status, Urgency = urgency,
            FirstCreated = first, VersionCreated = first.AddHours(1), ContentCreated = first.AddDays(-1), Published = first, PublishedLocal = first.DateTime, EmbargoedUntil = first.AddHours(2), Expires = first.AddYears(1),
            Headline = headline, Standfirst = standfirst, Byline = byline, Slugline = slugline, Dateline = byline,
            Authors = [new("Mara Lind"), new("Ida Voss", "editor", "https://selene.example/ida", "ida@selene.example")],
            Body = body, Subjects = topics, Places = places, People = topics, Organisations = places, Genres = [.. topics.Select(topic => topic with { Role = null })], InfoSources = sources,
            Sections = ["City"], Tags = tags, Pictures = [.. pictures.DistinctBy(picture => picture.Href)], Enclosures = [.. files.DistinctBy(file => file.Href)],
            AltIds = [new("42", "desk")], TrustIndicators = [new("How we work", "https://selene.example/about", "https://cv.iptc.org/newscodes/trustindicator/x")],
            UsageTerms = byline, CopyrightNotice = slugline, CopyrightHolder = headline, EdNote = standfirst,
        };
}
