using System.Collections.Concurrent;
using System.Resources;
using Broadsheet.Platform;

namespace Broadsheet.Site;

/// <summary>What controls say, in one language: to the pages that print them, and as a file to the modules that move them.</summary>
public sealed class ControlWords : Wording
{
    private static readonly ResourceManager Resources = new("Broadsheet.Site.Words.Controls", typeof(ControlWords).Assembly);
    private static readonly ConcurrentDictionary<string, ControlWords> Languages = new(StringComparer.Ordinal);

    private ControlWords(string language)
        : base(Resources, language)
    {
    }

    /// <param name="language">BCP 47.</param>
    public static ControlWords In(string language) => Languages.GetOrAdd(language, tag => new ControlWords(tag));
}
