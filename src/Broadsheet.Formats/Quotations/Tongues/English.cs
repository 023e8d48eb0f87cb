namespace Broadsheet.Formats.Quotations.Tongues;

internal static class English
{
    public static SpeechTongue Tongue { get; } = new("en")
    {
        Verbs = WordList.Of("said says say saying added adds adding told tells telling stated states stating announced announces announcing declared declares declaring explained explains explaining insisted insists insisting warned warns warning wrote writes writing tweeted tweets tweeting posted posting argued argues arguing claimed claims claiming noted notes noting remarked remarks replied replies replying responded responds responding answered answers recalled recalls admitted admits admitting acknowledged acknowledges confirmed confirms confirming denied stressed stresses stressing emphasised emphasized emphasises emphasizes pointed concluded concludes continued continues commented comments commenting asked asks asking urged urges urging called complained complains predicted predicts promised promises vowed vows pledged shouted shouts cried exclaimed whispered joked jokes quipped testified suggested suggests observed observes reported reports reiterated repeated asserted asserts alleged accused criticised criticized condemned hailed described describes reassured cautioned countered put quoted informed informs reminded assured conceded lamented boasted revealed maintained maintains tells read reads"),
        Telling = WordList.Of("told tells telling informed informs reminded assured asked warned telling urged"),
        Auxiliaries = WordList.Of("has have had was is later also then further"),
        Pronouns = WordList.Of("he she they it who"),
        Articles = WordList.Of("the a an mr mrs ms miss dr sir lady dame lord its his her their our"),
        Offices = WordList.Of("minister president prime chief director mayor governor secretary professor captain colonel general judge senator chairman chairwoman chancellor king queen prince princess ambassador inspector sergeant officer commissioner spokesman spokeswoman spokesperson foreign defence deputy vice harbourmaster chairperson councillor representative coach"),
        According = SpeechTongue.Phrases("according to|in the words of"),
        To = SpeechTongue.Phrases("in an interview with|in an interview to|in an interview given to|in a statement to|in a conversation with|in comments to|in remarks to|speaking to|talking to|in a letter to|in a message to|to"),
        Days = WordList.Of("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february march april may june july august september october november december"),
        BeforeDays = WordList.Of("on last late early earlier this in since"),
        Joints = WordList.Of("in at on during after before while when as that for from with by about if of because where whose following through ahead over and but to into after amid via upon"),
    };
}
