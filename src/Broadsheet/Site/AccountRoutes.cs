using Broadsheet.Site.Following;
using Broadsheet.Site.OwnAccount;
using Broadsheet.Site.Saving;
using Broadsheet.Site.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Site;

/// <summary><c>/account/…</c> and what else is a reader's own.</summary>
internal static class AccountRoutes
{
    private const int MostFormBytes = 128 * 1024;

    public static void AddReaders(this IServiceCollection services)
    {
        services.AddSingleton<ReaderPages>();
        services.AddSingleton<ReaderPasswords>();
        services.AddSingleton<OpenAccount>();
        services.AddSaving();
        services.AddFollowing();
    }

    public static void MapReaders(this WebApplication house)
    {
        var asking = house.MapGroup("/account");
        var acting = house.MapGroup("/account").AddEndpointFilter<GenuineForm>().WithMetadata(new RequestSizeLimitAttribute(MostFormBytes)).DisableAntiforgery();
        var pressing = house.MapGroup("/account").AddEndpointFilter<SameOrigin>().WithMetadata(new RequestSizeLimitAttribute(MostFormBytes)).DisableAntiforgery();
        asking.MapMe();
        asking.MapSigningIn(acting);
        asking.MapOwnAccount(acting);
        asking.MapFollowing(acting, pressing);
        pressing.MapSaving(house);
    }
}
