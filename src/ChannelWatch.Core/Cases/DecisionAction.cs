namespace ChannelWatch.Core.Cases;

/// <summary>What was decided on a case. Written in lower case on the command line and in JSON.</summary>
public enum DecisionAction
{
    /// <summary>The machine: leave it up.</summary>
    Publish,

    /// <summary>The machine: ask a person.</summary>
    Queue,

    /// <summary>Machine or person: take it out of public sight, reversibly.</summary>
    Hide,

    /// <summary>A person: leave it up; makes a hidden comment visible again.</summary>
    Approve,

    /// <summary>A person: take it down on the platform.</summary>
    Remove,

    /// <summary>A person: undo a hide or removal.</summary>
    Restore,

    /// <summary>A person: it has been answered; stops the clock (R37).</summary>
    Acknowledge,

    /// <summary>A person: tell the safeguarding lead and the headteacher.</summary>
    Escalate,

    /// <summary>A person: post an answer from a template.</summary>
    Reply,

    /// <summary>A person: block the author, where the platform can.</summary>
    Block,

    /// <summary>A safeguarding lead, headteacher or deputy: "I have it".</summary>
    TakeCharge,

    /// <summary>A person: "I have done it" on the platform; or the machine, when the platform shows that somebody has.</summary>
    DoneByHand,
}
