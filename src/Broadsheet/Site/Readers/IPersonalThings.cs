using Broadsheet.Platform.Database;

namespace Broadsheet.Site;

/// <summary>A kind of things that the paper keeps for a reader: each goes into the export of their account.</summary>
internal interface IPersonalThings
{
    /// <summary>Member of the export.</summary>
    string Name { get; }

    Task<object> Of(Newsroom newsroom, Guid account, CancellationToken cancellation);
}
