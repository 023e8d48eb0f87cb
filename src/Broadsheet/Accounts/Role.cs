namespace Broadsheet.Accounts;

/// <summary>What somebody is at the paper, or in one of its editions; each may do all that those before it may.</summary>
public enum Role
{
    Contributor,
    Reporter,
    Editor,
    Chief,
    Admin,
}

/// <summary>What can be allowed.</summary>
public enum Permission
{
    /// <summary>Write and change drafts.</summary>
    Write,

    /// <summary>Upload pictures and other files.</summary>
    Upload,

    /// <summary>Publish, update, correct, schedule, withdraw.</summary>
    Publish,

    /// <summary>Take a whole archive in: sections, authors, old addresses and all.</summary>
    MoveIn,

    /// <summary>Destroy for good.</summary>
    Destroy,

    /// <summary>Invite people, give roles, disable accounts.</summary>
    Invite,
}
