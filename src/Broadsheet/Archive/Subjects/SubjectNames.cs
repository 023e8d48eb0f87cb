namespace Broadsheet.Archive;

public static class SubjectNames
{
    /// <summary>The subject's name in a language: that of the tag, of its first part, of another region of it, English, any; its code when it has none.</summary>
    public static string NameIn(this Subject subject, string language)
    {
        var tag = language.ToLowerInvariant();
        var first = tag.Split('-')[0];
        return Of(tag) ?? Of(first) ?? Alike(first) ?? Of("en") ?? Alike("en") ?? subject.Names.Values.FirstOrDefault() ?? subject.Code;

        string? Of(string name) => subject.Names.GetValueOrDefault(name);
        string? Alike(string part) => subject.Names.Where(name => name.Key.StartsWith(part + "-", StringComparison.Ordinal)).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value).FirstOrDefault();
    }
}
