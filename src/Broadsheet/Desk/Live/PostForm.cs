using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Live;

/// <summary>A post as its form is sent.</summary>
/// <param name="Seen">Number of the words that the journalist looked at.</param>
public sealed record PostForm([FromForm] string? Headline, [FromForm] string? Words, [FromForm] string? Key, [FromForm] string? Pinned, [FromForm] string? Note, [FromForm] VersionKind? Kind, [FromForm] int? Seen)
{
    internal IReadOnlyList<Block> Body => PostWords.Read(Words ?? "");
}
