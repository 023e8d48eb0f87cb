using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Stating;

/// <summary>Finds who a name means; a name that nobody has yet becomes a speaker.</summary>
internal sealed class Speakers(Ids ids)
{
    public async Task<Guid> Named(Newsroom newsroom, string name, CancellationToken cancellation)
    {
        var key = Folded.Of(name);
        var known = newsroom.SpeakerNames.Local.FirstOrDefault(one => one.Key == key) ?? await newsroom.SpeakerNames.SingleOrDefaultAsync(one => one.Key == key, cancellation);
        return known?.SpeakerId ?? (await New(newsroom, name, key, cancellation)).Id;
    }

    public async Task<Speaker> New(Newsroom newsroom, string name, string key, CancellationToken cancellation)
    {
        var speaker = new Speaker { Id = ids.Next(), Name = name, UrlName = await Free(newsroom, UrlNames.From(name), cancellation) };
        newsroom.Speakers.Add(speaker);
        newsroom.SpeakerNames.Add(new SpeakerName { Key = key, Name = name, SpeakerId = speaker.Id });
        return speaker;
    }

    private static async Task<string> Free(Newsroom newsroom, string wanted, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var urlName = number == 1 ? wanted : $"{wanted}-{number}";
            if (!newsroom.Speakers.Local.Any(other => other.UrlName == urlName) && !await newsroom.Speakers.AnyAsync(other => other.UrlName == urlName, cancellation)) return urlName;
        }
    }
}
