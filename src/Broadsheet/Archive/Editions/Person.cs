namespace Broadsheet.Archive;

/// <summary>Somebody who writes for the paper, or whom it quotes.</summary>
public sealed class Person
{
    public Guid Id { get; set; }
    public required string UrlName { get; set; }
    public string? Email { get; set; }

    /// <summary>The Library's hash of the portrait, or null.</summary>
    public string? Portrait { get; set; }

    /// <summary>By edition code.</summary>
    public IReadOnlyDictionary<string, PersonText> Texts { get; set; } = new Dictionary<string, PersonText>();
}

/// <summary>A person in the words of one edition.</summary>
public sealed record PersonText(string Name, string? Role = null, string? Biography = null);
