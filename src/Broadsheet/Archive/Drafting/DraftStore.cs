using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The one place where a draft gets new words: the draft, its history and what lists show of it, together.</summary>
internal static class DraftStore
{
    /// <summary>Saves of one person within this time are one state of the history.</summary>
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    /// <summary>Adds to the newsroom without saving.</summary>
    public static async Task Keep(Newsroom newsroom, NewsItem item, Draft draft, StoryContent content, Guid? by, DateTimeOffset now)
    {
        var last = await newsroom.DraftStates.Where(state => state.ItemId == draft.ItemId).OrderByDescending(state => state.Token).FirstOrDefaultAsync();
        if (last is null) newsroom.Add(last = StateOf(draft, draft.Saved, draft.Saved, draft.SavedBy));
        draft.Content = content;
        draft.Token++;
        draft.Saved = now;
        draft.SavedBy = by;
        var goesOn = by is not null && last.By == by && last.Token > 0 && now - last.Since < Sitting;
        newsroom.Add(StateOf(draft, goesOn ? last.Since : now, now, by));
        if (goesOn) newsroom.Remove(last);
        item.Show(content, now, by);
        item.IsInWork = true;
    }

    private static DraftState StateOf(Draft draft, DateTimeOffset since, DateTimeOffset at, Guid? by) =>
        new() { ItemId = draft.ItemId, Token = draft.Token, Since = since, At = at, By = by, Content = draft.Content };
}
