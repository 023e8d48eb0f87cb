using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

/// <summary>The marks that hold at a place in the text.</summary>
internal readonly record struct Marks(bool Strong, bool Emphasis, bool Strike, bool Code, bool Subscript, bool Superscript, string? Href, string? Language)
{
    public static Marks None { get; }

    public Run Mark(string text) => new(text)
    {
        Strong = Strong, Emphasis = Emphasis, Strike = Strike, Code = Code, Subscript = Subscript, Superscript = Superscript, Href = Href, Language = Language,
    };

    /// <summary>The marks inside <paramref name="element"/>, when these hold around it.</summary>
    public Marks Inside(IElement element, Addresses addresses)
    {
        var marks = element.LocalName switch
        {
            "b" or "strong" => this with { Strong = true },
            "i" or "em" or "cite" or "dfn" or "var" => this with { Emphasis = true },
            "s" or "strike" or "del" => this with { Strike = true },
            "code" or "kbd" or "samp" or "tt" => this with { Code = true },
            "sub" => this with { Subscript = true, Superscript = false },
            "sup" => this with { Superscript = true, Subscript = false },
            "a" => addresses.Link(element.GetAttribute("href")) is { } href ? this with { Href = href } : this,
            _ => this,
        };
        var language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
        return LanguageTag.IsWellFormed(language) ? marks with { Language = language } : marks;
    }
}
