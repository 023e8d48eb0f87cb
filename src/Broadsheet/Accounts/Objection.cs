namespace Broadsheet.Accounts;

/// <summary>Something about an account that may not be done, and why, in plain words for who asked.</summary>
public sealed class Objection(string message) : Exception(message);
