using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>
/// A news page. What its JSON-LD, microdata, meta elements and its own structure say is weighed together; what surrounds the
/// story is dropped and listed.
/// </summary>
public sealed class HtmlFormat : IDocumentFormat
{
    public string Name => "html";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 4096)]).Replace("\0", "", StringComparison.Ordinal);
        // JSON carries pages inside it.
        if (text.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\n', '\r', '\t') is ['{' or '[', ..]) return 0;
        if (text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase)) return 90;
        if (text.Contains("<rss", StringComparison.Ordinal) || text.Contains("<feed", StringComparison.Ordinal)) return 0;
        string[] signs = ["<head", "<body", "<article", "<meta ", "<h1", "<p>", "<div"];
        var known = signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
        var named = fileName is not null && (fileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase));
        return known && named ? 80 : known ? 55 : named ? 40 : 0;
    }

    /// <exception cref="UnreadableDocument">The page is larger than <see cref="ReadingOptions.MaxItemBytes"/>.</exception>
    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var html = Text(stream, options, cancellation);
        yield return Nesting.IsReasonable(html) && html.Length <= BodyReader.MaxCharacters
            ? new PageReading(html, options).Document()
            : new NewsDocument { Body = FlatReading.Read(html), Language = options.Language, Warnings = [new Warning(0, $"The page nests more than {Nesting.MaxDepth} elements in one another; only its words were read.")] };
    }

    private static string Text(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var reader = CharacterSets.Open(stream, options.Charset);
        var text = new StringBuilder();
        var chunk = new char[16 * 1024];
        for (int read; (read = reader.Read(chunk, 0, chunk.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.Length + read > options.MaxItemBytes) throw new UnreadableDocument($"The page is larger than {options.MaxItemBytes:N0} bytes. Raise the limit or save only the story.");
            text.Append(chunk, 0, read);
        }

        return text.ToString();
    }
}
