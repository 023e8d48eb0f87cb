using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.History;

/// <summary>All that an item ever said: states of its draft and versions, newest first.</summary>
public sealed record Past(IReadOnlyList<State> States)
{
    private const int Most = 200;

    public State? Find(string? name) => States.FirstOrDefault(state => state.Name == name);

    /// <summary>The state before one, of whatever kind.</summary>
    public State? Before(State state) => States.SkipWhile(other => other != state).Skip(1).FirstOrDefault();

    public static async Task<Past> Read(Database database, OpenStory story, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var id = story.Item.Id;
        var versions = await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == id && version.Erased == null).OrderByDescending(version => version.Number).Take(Most).ToListAsync(cancellation);
        var drafts = await newsroom.DraftStates.AsNoTracking().Where(state => state.ItemId == id).OrderByDescending(state => state.Token).Take(Most).ToListAsync(cancellation);
        if (drafts.Count == 0) drafts.Add(new DraftState { ItemId = id, Token = story.Draft.Token, Since = story.Draft.Saved, At = story.Draft.Saved, By = story.Draft.SavedBy, Content = story.Draft.Content });
        var people = versions.Select(version => version.By).Concat(drafts.Select(draft => draft.By)).OfType<Guid>().Distinct().ToList();
        var names = await newsroom.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Email!.Split('@', 2)[0], cancellation);
        return new Past([.. versions.Select(version => new State(Named('v', version.Number), version.At, NameOf(version.By), version.Content, version))
            .Concat(drafts.Select(draft => new State(Named('d', draft.Token), draft.At, NameOf(draft.By), draft.Content, Version: null)))
            .OrderByDescending(state => state.At).ThenByDescending(state => state.Version is not null)]);

        string? NameOf(Guid? by) => by is { } known ? names.GetValueOrDefault(known) : null;
    }

    private static string Named(char kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Name"><c>v2</c> is the second version, <c>d14</c> the draft as of its fourteenth save.</param>
/// <param name="By">Null for imports, programs and the scheduler.</param>
/// <param name="Version">Null for a state of the draft.</param>
public sealed record State(string Name, DateTimeOffset At, string? By, StoryContent Content, Archive.Version? Version);
