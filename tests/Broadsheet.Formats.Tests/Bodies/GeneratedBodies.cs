using Broadsheet.Formats.Bodies;
using CsCheck;

namespace Broadsheet.Formats.Tests.Bodies;

/// <summary>Blocks of every kind, in normal form.</summary>
internal static class GeneratedBodies
{
    private static Gen<string> OneOf(params string?[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]!);

    private static readonly Gen<string> Word = OneOf(
        "harbour", "Möwe", "<b>", "&amp;", "a\"b'", "المرفأ", "港口", "🚢", "x<!--", "]]>", "</p>", "javascript:alert(1)", "1 < 2", "\u00a0x", "&lt;script&gt;", "e\u0301");

    private static readonly Gen<string> Line = Word.Array[1, 6].Select(words => string.Join(' ', words));
    private static readonly Gen<string?> Maybe = Gen.OneOf(Line.Select(line => (string?)line), Gen.Const((string?)null));
    private static readonly Gen<string> Address = OneOf("https://harbour.example/a?b=1&c=2", "http://harbour.example/ä/%20", "https://harbour.example/x.bin", "https://harbour.example/\"'<");
    private static readonly Gen<string> Link = OneOf("https://harbour.example/", "/news/1", "#end", "mailto:desk@harbour.example", "tel:+4912", "news.html");
    private static readonly Gen<string> Type = OneOf(null, "text/html");

    private static readonly Gen<Run> Marked = Gen.Select(Line, Gen.Int[0, 63], Gen.OneOf(Link, Gen.Const((string)null!)), OneOf(null, "ar", "pt-BR", null)).Select((text, bits, href, language) => new Run(text)
    {
        Strong = (bits & 1) > 0, Emphasis = (bits & 2) > 0, Strike = (bits & 4) > 0, Code = (bits & 8) > 0,
        Subscript = (bits & 48) == 16, Superscript = (bits & 48) == 32, Href = href, Language = language,
    });

    private static readonly Gen<Inline> Words = Gen.OneOf(Line.Select(Inline.Plain), Gen.Select(Marked.Array[1, 4], OneOf(" ", "\n", "")).Select(Joined));

    private static readonly Gen<Picture> Pictures = Gen.Select(Maybe, Maybe, Maybe, Gen.Int[0, 4000]).SelectMany((alt, caption, credit, size) => Gen.OneOf(
        Address.Select(href => new Picture { Href = href, Alt = alt, Caption = caption, CreditLine = credit, Width = size, Height = size / 2 * 3 }),
        OneOf("0192f", "b_c-D").Select(blob => new Picture { Blob = blob, Alt = alt, Caption = caption, CreditLine = credit, Height = size + 2 })));

    private static readonly Gen<TableCell> Cell = Gen.Select(Gen.OneOf(Words, Gen.Const(Inline.Empty)), Gen.Bool, Gen.Int[1, 3], Gen.Int[1, 3]).Select((text, head, across, down) => new TableCell(text, head, across, down));

    public static Gen<Block[]> All { get; } = Bodies(2);

    private static Gen<Block[]> Bodies(int depth) => Single(depth).Array[0, 6].Select(WithoutTwins);

    private static Gen<Block> Single(int depth)
    {
        var kinds = new List<Gen<Block>>
        {
            Words.Select(text => (Block)new Paragraph(text)),
            Gen.Select(Gen.Int[2, 4], Words).Select((level, text) => (Block)new Heading(level, text)),
            List(2).Select(list => (Block)list),
            Gen.Select(Words.Array[1, 3], Maybe, Maybe, Maybe, Maybe).SelectMany((text, speaker, role, to, when) => Gen.OneOf(Address, Gen.Const((string)null!)).Select(source =>
                (Block)new Quote(text) { Speaker = speaker, Role = role, To = to, When = when, Source = source })),
            Gen.Select(Words, Maybe).Select((text, credit) => (Block)new PullQuote(text, credit)),
            Pictures.Select(picture => (Block)picture),
            Gen.Select(Pictures.Array[1, 3], Maybe).Select((pictures, caption) => (Block)new Gallery(pictures.DistinctBy(each => each.Href ?? each.Blob + each.Alt + each.Height).ToArray(), caption)),
            Gen.Select(Address, Maybe, Maybe, Type).Select((href, title, caption, type) => (Block)new Video(href) { Title = title, Caption = caption, MediaType = type }),
            Gen.Select(Maybe, Maybe, Address).Select((title, caption, poster) => (Block)new Video("https://harbour.example/film.mp4?x=1") { Title = title, Caption = caption, MediaType = "video/mp4", Poster = poster }),
            Gen.Select(Maybe, Maybe).Select((title, caption) => (Block)new Audio("https://harbour.example/a.mp3") { Title = title, Caption = caption }),
            Gen.Select(Address, Line, Maybe, Gen.Long[0, long.MaxValue]).Select((href, title, type, bytes) => (Block)new Attachment(href, title, type, bytes)),
            Gen.Select(Cell.Array[1, 3].Array[1, 3], Line.Select(Inline.Plain), Maybe).Select((rows, text, caption) =>
                (Block)new Table([new TableRow([new TableCell(text, true)]), .. rows.Select(row => new TableRow(row))], caption)),
            Gen.Select(Address, Maybe, Maybe).Select((href, title, provider) => (Block)new Embed(href, title, provider)),
            Gen.Select(Word.Array[1, 4], OneOf(null, "c", "sql")).Select((lines, language) => (Block)new CodeBlock("\n  " + string.Join("\n\n\t", lines) + "\n", language)),
            Gen.Const((Block)new Rule()),
            Gen.Const((Block)new RawHtml("<dl><dt>Berth</dt><dd>Four &amp; <b>five</b></dd></dl>")),
        };
        if (depth > 0) kinds.Add(Gen.Select(Line, Bodies(depth - 1)).Select((title, body) => (Block)new FactBox(title, body)));
        return Gen.OneOf([.. kinds]);
    }

    private static Gen<BulletList> List(int depth) => Gen.Select(Gen.Bool, Entry(depth).Array[1, 4]).Select((ordered, items) => new BulletList(ordered, items));

    private static Gen<ListEntry> Entry(int depth) => depth == 0
        ? Words.Select(text => new ListEntry(text))
        : Gen.OneOf(Words.Select(text => new ListEntry(text)), Gen.Select(Gen.OneOf(Words, Gen.Const(Inline.Empty)), List(depth - 1)).Select((text, nested) => new ListEntry(text, nested)));

    private static Inline Joined(Run[] runs, string between)
    {
        var joined = new List<Run>();
        foreach (var run in runs)
        {
            var text = joined.Count == 0 ? run.Text : between + run.Text;
            if (joined is [.., var last] && last with { Text = "" } == run with { Text = "" }) joined[^1] = last with { Text = last.Text + text };
            else joined.Add(run with { Text = text });
        }
        return new Inline(joined);
    }

    /// <summary>The same picture twice in a row is what lazy loading leaves behind; the reader keeps one.</summary>
    private static Block[] WithoutTwins(Block[] blocks) =>
        [.. blocks.Where((block, index) => index == 0 || block is not Picture { Href: { } href } || blocks[index - 1] is not Picture before || before.Href != href)];
}
