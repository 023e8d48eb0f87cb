using Broadsheet.Archive;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Writing;

/// <summary><c>POST /items</c>, <c>PUT /items/{id}</c>, and the draft that the latter replaces.</summary>
internal static class WriteItems
{
    public static void MapWriting(this IEndpointRouteBuilder api)
    {
        var writing = api.MapGroup("").AddEndpointFilter<Rights>().AddEndpointFilter(api.ServiceProvider.GetRequiredService<WritingPace>());
        writing.MapPost("/items", Post);
        writing.MapGet("/items/{id:guid}/draft", Draft);
        writing.MapPut("/items/{id:guid}", Put);
        writing.MapPictures();
        writing.MapActs();
    }

    private static async Task<IResult> Post(HttpContext context, TakeIn takeIn, Newsroom newsroom, TimeProvider clock, string? edition, string? section, string? publish, CancellationToken cancellation)
    {
        if (edition is null) throw new Refused(RefusalReason.Invalid, "Say which edition the item goes into.", "edition");
        var order = new TakeInOrder { Edition = edition, Section = section, Publish = publish is "true" or "1", PublishedAt = clock.GetUtcNow(), By = Rights.Account(context.User) };
        var item = await Given.Item(context.Request, cancellation);
        var taken = (await takeIn.Do([item], order, cancellation: cancellation))[0];
        if (taken.As == TakenAs.Refused) throw new Refused(RefusalReason.Invalid, taken.Reason!);
        if (taken is { As: TakenAs.Same, Reason: not null }) throw new Refused(RefusalReason.Conflict, $"The item is known by its uri, and {taken.Reason}.", "uri");
        return await Answer(newsroom, taken.Item!.Value, cancellation) with
        {
            Status = taken.As == TakenAs.New ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            Reason = taken.Reason,
        };
    }

    private static async Task<IResult> Draft(HttpContext context, Newsroom newsroom, Guid id, CancellationToken cancellation)
    {
        var draft = await newsroom.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.ItemId == id, cancellation) ?? throw Missing();
        var item = await newsroom.Items.AsNoTracking().SingleAsync(item => item.Id == id, cancellation);
        var edition = await newsroom.Editions.AsNoTracking().SingleAsync(edition => edition.Code == item.EditionCode, cancellation);
        var document = Outside.Of(context.Request).Draft(draft, item, edition);
        context.Response.Headers.ETag = ItemAnswer.Tag(draft.Token);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(NinjsWriter.Write(document), "application/json");
    }

    private static async Task<IResult> Put(HttpContext context, RewriteDraft rewrite, Newsroom newsroom, Guid id, CancellationToken cancellation)
    {
        var tags = context.Request.Headers.IfMatch;
        if (tags.Count == 0) return Problem.Of(StatusCodes.Status428PreconditionRequired, "Say in If-Match which state of the draft this follows: the ETag of the answer before.", "If-Match");
        var token = await newsroom.Drafts.Where(draft => draft.ItemId == id).Select(draft => (int?)draft.Token).SingleOrDefaultAsync(cancellation) ?? throw Missing();
        var item = await Given.Item(context.Request, cancellation);
        try
        {
            if (tags != "*" && !tags.ToString().Split(',').Any(tag => tag.Trim() == ItemAnswer.Tag(token))) throw Faster();
            await rewrite.Do(id, token, item, Rights.Account(context.User), cancellation);
        }
        catch (Refused refused) when (refused.Reason == RefusalReason.Conflict)
        {
            return Problem.Of(StatusCodes.Status412PreconditionFailed, refused.Message, "If-Match");
        }
        return await Answer(newsroom, id, cancellation);
    }

    internal static async Task<ItemAnswer> Answer(Newsroom newsroom, Guid id, CancellationToken cancellation)
    {
        var token = await newsroom.Drafts.Where(draft => draft.ItemId == id).Select(draft => (int?)draft.Token).SingleOrDefaultAsync(cancellation);
        var story = await newsroom.Stories.Where(story => story.ItemId == id).Select(story => new { story.Address, story.VersionNumber }).SingleOrDefaultAsync(cancellation);
        return new(id, story?.Address, story?.VersionNumber ?? 0) { Token = token };
    }

    private static Refused Missing() => new(RefusalReason.NotFound, "There is no item of this id.", "id");

    private static Refused Faster() => new(RefusalReason.Conflict, "Somebody was faster: read the draft again, and put your change on top of it.");
}
