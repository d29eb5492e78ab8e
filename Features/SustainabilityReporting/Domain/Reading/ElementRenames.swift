/// What the taxonomy of 2024-12-17 called otherwise than those after it: names of elements and of members.
/// Source: comparison of both schemas.
enum ElementRenames {
    static let names: [String: String] = [
        "BasicModuleAndComprehensiveModuleMember": "OptionBBasicModuleAndComprehensiveModuleMember",
        "BasicModuleOnlyMember": "OptionABasicModuleOnlyMember",
        "ChloridestotalClMember": "ChloridesTotalClMember",
        "ConsumersAndEndusersMember": "ConsumersAndEndUsersMember",
        "DescriptionOfTheEffectiveParticipationOfWorkersUsersOrOtherinterestedPartiesOrCommunitiesInGovernance":
            "DescriptionOfTheEffectiveParticipationOfWorkersUsersOrOtherInterestedPartiesOrCommunitiesInGovernance",
        "MostSeniorLevelAccountableForImplementationOfPracticesPoliciesAndOrFutureInitiatives":
            "MostSeniorLevelAccountableForImplementationOfPolicies",
        "NumberOfPermanentContactEmployees": "NumberOfPermanentContractEmployees",
    ]

    static func current(_ local: String) -> String { names[local] ?? local }
}
