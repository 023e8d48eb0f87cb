namespace Broadsheet.Formats.Quotations.Tongues;

internal static class All
{
    private static readonly SpeechTongue[] Tongues =
    [
        English.Tongue, Spanish.Tongue, French.Tongue, German.Tongue, Russian.Tongue, Portuguese.Tongue, Italian.Tongue,
        Turkish.Tongue, Dutch.Tongue, Ukrainian.Tongue, Arabic.Tongue, Persian.Tongue, Hebrew.Tongue, Hindi.Tongue,
    ];

    /// <summary>By the first subtag of a BCP 47 tag; null when the language has no file here.</summary>
    public static SpeechTongue? Of(string? language) => Tongues.FirstOrDefault(tongue => language is not null && (language == tongue.Tag || language.StartsWith(tongue.Tag + "-", StringComparison.OrdinalIgnoreCase)));
}
