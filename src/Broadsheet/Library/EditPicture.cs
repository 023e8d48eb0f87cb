using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library.Pictures;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>Changes what the Library says of a picture. What its file said stays beside it.</summary>
public sealed class EditPicture(Database database, Leases leases, TimeProvider clock)
{
    private const int LongestText = 4000;

    /// <exception cref="Refused">There is no such picture, a text is too long, or the times are the wrong way round.</exception>
    public async Task Describe(string blob, Action<PictureFile> change, CancellationToken cancellation = default)
    {
        await Change(blob, (picture, _) =>
        {
            change(picture);
            if (picture.UsableUntil <= picture.UsableFrom) throw new Refused(RefusalReason.Invalid, "It may be used until a time before it may be used from. Change one of the two.", "until");
            if (Texts(picture).Any(text => text?.Length > LongestText)) throw new Refused(RefusalReason.Invalid, $"A text is longer than {LongestText} letters. Say it in fewer.", "caption");
            picture.Search = SearchWords.Of(picture);
            return Task.CompletedTask;
        }, cancellation);
        await leases.Look(cancellation);
    }

    /// <summary>Moves the point of interest; crops that nobody made by hand follow it. Those given are made by hand.</summary>
    /// <exception cref="Refused">There is no such picture, or a crop lies outside it or is not in its ratio.</exception>
    public Task Frame(string blob, Focus focus, IReadOnlyList<Crop> byHand, CancellationToken cancellation = default) => Change(blob, async (picture, newsroom) =>
    {
        (picture.FocusX, picture.FocusY) = (Math.Clamp(focus.X, 0, 1), Math.Clamp(focus.Y, 0, 1));
        foreach (var crop in byHand) Check(crop, picture);
        var kept = await newsroom.PictureCrops.Where(crop => crop.Blob == blob).ToListAsync(cancellation);
        // The newest of a ratio is the one in force, also when two are made within a millisecond.
        var now = kept.Select(crop => crop.Made.AddMilliseconds(1)).Append(clock.GetUtcNow()).Max();
        var made = byHand.Select(crop => new PictureCrop { Blob = blob, Ratio = crop.Ratio, X = crop.X, Y = crop.Y, Width = crop.Width, Height = crop.Height, ByHand = true, Made = now })
            .Concat(Cutting.ByFocus(picture, now).Where(crop => byHand.All(one => one.Ratio != crop.Ratio)));
        foreach (var crop in made)
        {
            if (kept.FirstOrDefault(one => one.AsCrop() == crop.AsCrop()) is not { } same) newsroom.PictureCrops.Add(crop);
            else (same.Made, same.ByHand) = (crop.Made, crop.ByHand);
        }
    }, cancellation);

    /// <summary>It is offered to nobody any more; stories that show it go on doing so.</summary>
    public Task Trash(string blob, CancellationToken cancellation = default) => Change(blob, (picture, _) => { picture.Trashed ??= clock.GetUtcNow(); return Task.CompletedTask; }, cancellation);

    public Task TakeBack(string blob, CancellationToken cancellation = default) => Change(blob, (picture, _) => { picture.Trashed = null; return Task.CompletedTask; }, cancellation);

    private Task Change(string blob, Func<PictureFile, Platform.Database.Newsroom, Task> change, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var picture = await newsroom.Pictures.FindAsync([blob], cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such picture.");
        await change(picture, newsroom);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private static void Check(Crop crop, PictureFile picture)
    {
        if (crop.X < 0 || crop.Y < 0 || crop.Width < 1 || crop.Height < 1 || crop.X + crop.Width > picture.Width || crop.Y + crop.Height > picture.Height)
            throw new Refused(RefusalReason.Invalid, $"The cut for {crop.Ratio} reaches over the picture's edge: it has {picture.Width} × {picture.Height} pixels.", crop.Ratio);
        if (Ratios.All.FirstOrDefault(ratio => ratio.Name == crop.Ratio) is { Across: > 0 } known && Math.Abs(((double)crop.Width * known.Down) - ((double)crop.Height * known.Across)) > 2.0 * Math.Max(known.Across, known.Down))
            throw new Refused(RefusalReason.Invalid, $"The cut for {crop.Ratio} has another shape: {crop.Width} × {crop.Height}.", crop.Ratio);
    }

    private static IEnumerable<string?> Texts(PictureFile picture) =>
        picture.InLanguages.Values.SelectMany(said => new[] { said.Alt, said.Caption, said.CreditLine }).Concat([picture.Alt, picture.Caption, picture.CreditLine, picture.UsageTerms, picture.CopyrightNotice, picture.Creator]);
}
