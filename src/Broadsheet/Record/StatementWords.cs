namespace Broadsheet.Record;

/// <summary>How words are written where statements are compared and searched.</summary>
public static class StatementWords
{
    /// <summary>Without case, accents and punctuation, single blanks between words.</summary>
    public static string Folded(string text) => Stating.Folded.Of(text);
}
