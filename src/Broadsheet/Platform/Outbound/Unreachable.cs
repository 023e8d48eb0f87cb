using System.Net.Sockets;

namespace Broadsheet.Platform;

/// <summary>What the network's failures mean for the person who named an address.</summary>
internal static class Unreachable
{
    public static Unfetched Because(Uri address, Exception failed) => failed switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(UnfetchedReason.TooLarge, $"{address} sends headers longer than any real one. It was not read.", failed),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(UnfetchedReason.Unreachable, $"{address.Host} cannot be reached safely: {Innermost(failed)} Its certificate may have run out; tell its sender.", failed),
        _ when Socket(failed) is { } error => new(UnfetchedReason.Unreachable, error switch
        {
            SocketError.HostNotFound or SocketError.NoData => $"There is no machine by the name {address.Host}. Look at how it is written.",
            SocketError.TryAgain => $"The name {address.Host} cannot be looked up now. It is tried again later.",
            SocketError.ConnectionRefused => $"Nothing listens at {address.Authority}. It is tried again later.",
            _ => $"{address.Authority} cannot be reached ({error}). It is tried again later.",
        }, failed),
        _ => new(UnfetchedReason.Broken, $"{address} broke off or answered what is no HTTP: {Innermost(failed)}", failed),
    };

    private static SocketError? Socket(Exception? failed) => failed is null ? null : (failed as SocketException)?.SocketErrorCode ?? Socket(failed.InnerException);

    private static string Innermost(Exception failed) => failed.InnerException is { } inner ? Innermost(inner) : failed.Message;
}
