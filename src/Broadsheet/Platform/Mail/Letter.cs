namespace Broadsheet.Platform;

/// <summary>A mail to one person, in plain text: it says everything, and nothing is loaded from anywhere when it is opened.</summary>
/// <param name="Text">Lines end with <c>\n</c>.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Sender">Name of the paper; the address is the house's own.</param>
public sealed record Letter(string To, string Subject, string Text, string Language, string Sender)
{
    /// <summary>Items whose words it carries: the letter goes unsent when the words of one are erased.</summary>
    public IReadOnlyList<Guid> About { get; init; } = [];

    /// <summary>Further headers, such as <c>List-Unsubscribe</c> (RFC 8058).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
