using System.Buffers;
using System.Text;

namespace Broadsheet.Formats.Bodies;

/// <summary>HTML being written. Text and attribute values are encoded here and nowhere else.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder written = new();

    public override string ToString() => written.ToString();

    public HtmlText Raw(string markup)
    {
        written.Append(markup);
        return this;
    }

    /// <summary>Attributes whose value is null are left out; an empty one stands bare.</summary>
    public HtmlText Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        written.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            written.Append(' ').Append(name);
            if (value.Length == 0 && name != "alt") continue;
            written.Append("=\"");
            Text(value);
            written.Append('"');
        }
        written.Append('>');
        return this;
    }

    public HtmlText Close(string tag)
    {
        written.Append("</").Append(tag).Append('>');
        return this;
    }

    public HtmlText Text(string text)
    {
        var rest = Characters.Clean(text).AsSpan();
        for (var next = rest.IndexOfAny(Special); next >= 0; next = rest.IndexOfAny(Special))
        {
            written.Append(rest[..next]).Append(rest[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(next + 1)..];
        }
        written.Append(rest);
        return this;
    }

    /// <summary>Runs that lead to one place share one link.</summary>
    public HtmlText Inline(Inline inline)
    {
        string? open = null;
        foreach (var run in inline.Runs)
        {
            var href = Safe.Link(run.Href);
            if (href != open && open is not null) Close("a");
            if (href != open && href is not null) Open("a", ("href", href));
            open = href;
            Run(run);
        }
        return open is null ? this : Close("a");
    }

    private void Run(Run run)
    {
        (string Tag, bool Set)[] marks = [("strong", run.Strong), ("em", run.Emphasis), ("s", run.Strike), ("code", run.Code), ("sub", run.Subscript), ("sup", run.Superscript)];
        foreach (var (tag, set) in marks)
            if (set) Open(tag);
        var language = LanguageTag.IsWellFormed(run.Language) ? run.Language : null;
        if (language is not null) Open("span", ("lang", language));
        foreach (var (index, part) in run.Text.Split('\n').Index())
        {
            if (index > 0) Open("br");
            Text(part);
        }
        if (language is not null) Close("span");
        foreach (var (tag, set) in marks.Reverse())
            if (set) Close(tag);
    }
}
