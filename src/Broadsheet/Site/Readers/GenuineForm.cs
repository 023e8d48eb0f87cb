using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Site;

/// <summary>A form is taken only from our own page; a stale or forged one is answered in the reader's language, and nothing is done.</summary>
internal sealed class GenuineForm(IAntiforgery forms, ReaderPages pages) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // A name of ten megabytes, a thousand fields: not read to the end, and so never asked where they come from.
        await Sent.Form(context.HttpContext);
        if (await forms.IsRequestValidAsync(context.HttpContext)) return await next(context);
        return await pages.Seat(context.HttpContext) is not { } at ? Results.NotFound()
            : await pages.Show<NoticePage>(new NoticeView(at with { Wrong = at.Words["Account.Stale"] }, at.Words["Account.Yours"], "/account/"), StatusCodes.Status400BadRequest);
    }
}
