using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Library;
using Broadsheet.Platform.Database;

namespace Broadsheet.Wire.Importing;

/// <summary>Does an import from where it stands to its end, for the command and for the desk.</summary>
internal sealed class ImportWork(Database database, TakeIn takeIn, TakePicture take, FetchPicture fetch, SourceBook sources, ImportBook book, IConfiguration configuration, TimeProvider clock)
{
    /// <param name="isKept">False for a trial of the command, of which nothing stays.</param>
    /// <param name="report">Is given all lines when it is done.</param>
    /// <returns>As the command ends.</returns>
    /// <exception cref="IOException">Another process is doing it.</exception>
    public async Task<int> Do(ImportRun run, IReadOnlyList<string> paths, Uri? address, bool isKept, Told told, Func<IEnumerable<ImportLine>, Task>? report, CancellationToken cancellation)
    {
        await using var diary = new Diary(database, run, isKept ? book.LinesOf(run.Id) : null);
        try
        {
            told.Begins(run);
            await All(run, paths, address, diary, told, cancellation);
            run.State = ImportState.Done;
            if (report is not null) await report(diary.Read());
            return told.Ends(run, run.IsTrial ? await Plan.Of(database, run, cancellation) : []);
        }
        catch (Refused refused)
        {
            (run.State, run.Trouble) = (ImportState.Failed, refused.Message);
            return told.Impossible(refused.Message);
        }
        catch (OperationCanceledException)
        {
            run.State = ImportState.Stopped;
            throw;
        }
        catch (Exception failed)
        {
            (run.State, run.Trouble) = (ImportState.Failed, failed is IOException ? failed.Message : $"A fault in the program ({failed.GetType().Name}). What is in stays in; please report it.");
            throw;
        }
        finally
        {
            if (isKept) await book.Ended(run);
        }
    }

    private async Task All(ImportRun run, IReadOnlyList<string> paths, Uri? address, Diary diary, Told told, CancellationToken cancellation)
    {
        var order = new TakeInOrder { Edition = run.EditionCode, Section = run.Section, Publish = run.Publish, IsTrial = run.IsTrial, By = run.By };
        // Quotations are found again whenever they are needed; a hundred thousand old stories are not made to wait for it.
        var options = new ReadingOptions { FindQuotes = false, BaseAddress = address };
        var elsewhere = new PicturesElsewhere(database, fetch, configuration, clock, run.FetchPictures);
        var reader = new ImportReader(order, run.Format, options, new PicturesBeside(take), elsewhere, new ListedSources(sources));
        if (!order.IsTrial && run.Progress.IsAtTheStart) await new ImportPictures(take, reader.Miss).All(paths, cancellation);
        await new Import(takeIn, order, diary, told, reader).All(DocumentFiles.Walk(paths), cancellation);
    }
}
