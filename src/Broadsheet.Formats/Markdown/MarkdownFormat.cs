using System.Text.RegularExpressions;

namespace Broadsheet.Formats.Markdown;

/// <summary>
/// <c>markdown</c>: CommonMark with GitHub's tables, strikes and task lists and with footnotes, with or without front matter. One document a file.
/// The name of a file may say its state and its day, as Jekyll's and Ghost's do.
/// </summary>
internal sealed partial class MarkdownFormat : IDocumentFormat
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".mdwn"];

    public string Name => "markdown";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (head.Contains((byte)0)) return 0;
        var text = WholeDocument.Start(head, 16 * 1024);
        if (YamlFence().IsMatch(text) || TomlFence().IsMatch(text)) return 85;
        if (fileName is not null && Endings.Contains(Path.GetExtension(fileName).ToLowerInvariant())) return 88;
        return Marks().Count(text) >= 2 && !text.StartsWith('<') ? 15 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var text = WholeDocument.Text(stream, options, cancellation).ReplaceLineEndings("\n").TrimStart('\n');
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableDocument("The file is empty: there is no line to read.", 1);
        yield return MarkdownStory.Read(FrontMatter.Of(text), FileNameDate.Of(options.FileName), options);
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(?:#[^\n]*\n|\s*\n)*[A-Za-z_][\w .-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex YamlFence();

    [GeneratedRegex(@"\A\+\+\+[ \t]*\r?\n(?:#[^\n]*\n|\s*\n)*(?:[A-Za-z_][\w.-]*\s*=|\[)", RegexOptions.CultureInvariant)]
    private static partial Regex TomlFence();

    /// <summary>What no other writing has: headings with hashes, links in brackets, fenced code.</summary>
    [GeneratedRegex(@"(?m)^#{1,6} \S|\]\(https?://[^)\s]+\)|^```|^!\[", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
