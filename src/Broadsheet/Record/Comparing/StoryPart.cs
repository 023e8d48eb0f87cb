namespace Broadsheet.Record;

/// <summary>What a story is made of, as a comparison names it.</summary>
public enum StoryPart { Headline, Kicker, Standfirst, Byline, Dateline, LeadPicture, Text, Heading, Quote, Picture, Other, Topics }
